package disclosuredesk.documents;

import com.deepoove.poi.XWPFTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A Word template with named places, {@code {{title}}}, and one that repeats for a list of paragraphs,
 * {@code {{?paragraphs}}{{=#this}}{{/paragraphs}}}. A place is a name out of a closed set, never an expression; what is filled in
 * is text and stays text, whatever it looks like.
 */
public final class WordTemplate {

    private static final String LOOP_HINT = "请检查重复段落的开始“{{?paragraphs}}”和结束“{{/paragraphs}}”是否配对，“{{=#this}}”是否在两者之间。";

    /** As many as the paragraphs a loop is written in, so that those below keep their number in what is said of them. */
    private static final int TRIALS = 3;

    private final byte[] file;

    WordTemplate(byte[] file) {
        this.file = file;
    }

    /** A template that comes with the system. */
    public static WordTemplate shipped(String resource) {
        try (InputStream in = Objects.requireNonNull(WordTemplate.class.getResourceAsStream(resource), resource)) {
            return new WordTemplate(in.readAllBytes());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /**
     * Reads a template from outside; also one kept in the database, for it may have been put there before a check was made.
     *
     * @param names the places there must be; others there must not be
     * @throws UnfitTemplate naming the place, if it holds a macro, an external relationship, an embedded object, a field other
     *     than a page number, an unknown, missing or unclosed place, or one where nothing is filled in: in any part and container
     */
    public static WordTemplate read(byte[] file, Set<String> names) throws UnfitTemplate {
        List<WordPiece> pieces = WordPackage.pieces(file);
        Map<String, Integer> places = TemplatePlaces.of(pieces, names);
        requireOpens(file);
        for (String name : names) {
            if (!places.containsKey(name)) {
                throw new UnfitTemplate("模板缺少占位符“{{" + name + "}}”。");
            }
        }
        if (places.containsKey(TemplatePlaces.REPEATED) && !places.containsKey(PlainPlaces.ITEM)) {
            throw new UnfitTemplate("模板缺少占位符“{{=" + PlainPlaces.ITEM + "}}”，重复段落的内容不会写出。");
        }
        WordTemplate template = new WordTemplate(file.clone());
        template.requireFills(places, pieces);
        return template;
    }

    private static void requireOpens(byte[] file) throws UnfitTemplate {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            word.getBodyElements();
        } catch (IOException | RuntimeException damaged) {
            throw new UnfitTemplate("文件不是Word文档（docx）或者已损坏，不能打开。");
        }
    }

    /**
     * The engine walks fewer containers than our reading of the package, and a loop that does not close is only found by filling:
     * so it is filled once, and every place there is must have been.
     */
    private void requireFills(Map<String, Integer> places, List<WordPiece> pieces) throws UnfitTemplate {
        Map<String, Object> values = new LinkedHashMap<>();
        places.keySet().forEach(name -> values.put(name, trial(name)));
        values.put(TemplatePlaces.REPEATED, Collections.nCopies(TRIALS, trial(PlainPlaces.ITEM)));
        List<WordPiece> filled;
        String onPaper;
        try {
            byte[] file = fill(values);
            filled = WordPackage.pieces(file);
            onPaper = WordPage.html(new ByteArrayInputStream(file));
        } catch (IOException | RuntimeException unfillable) {
            throw new UnfitTemplate("模板不能填写，" + LOOP_HINT);
        }
        Optional<WordPiece> left = TemplatePlaces.left(filled);
        if (left.isPresent()) {
            boolean repeats = left.get().text().matches("(?s).*\\{\\{[?/=].*");
            throw new UnfitTemplate(left.get().where() + "的占位符不会被填写，请移到普通段落或者表格里。" + (repeats ? LOOP_HINT : ""));
        }
        String text = filled.stream().map(WordPiece::text).collect(Collectors.joining("\n"));
        for (Map.Entry<String, Integer> place : places.entrySet()) {
            int due = place.getValue() * (place.getKey().equals(PlainPlaces.ITEM) ? TRIALS : 1);
            if (!place.getKey().equals(TemplatePlaces.REPEATED)
                    && text.split(Pattern.quote(trial(place.getKey())), -1).length - 1 != due) {
                throw new UnfitTemplate("占位符“{{" + place.getKey() + "}}”写在" + where(place.getKey(), pieces)
                        + "，不是每一处都能填写。" + LOOP_HINT);
            }
            if (!place.getKey().equals(TemplatePlaces.REPEATED) && !onPaper.contains(trial(place.getKey()))) {
                throw new UnfitTemplate("占位符“{{" + place.getKey() + "}}”只写在" + where(place.getKey(), pieces)
                        + "，PDF和OFD文书里不会出现。请也写在正文、表格或者页眉的普通段落里。");
            }
        }
    }

    private static String trial(String name) {
        return "〔试填" + name + "〕";
    }

    private static String where(String name, List<WordPiece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.text().contains(name))
                .map(WordPiece::where)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /**
     * The document with everything filled in.
     *
     * @param values a text, or a list of texts, by the name of the place
     */
    public byte[] fill(Map<String, Object> values) {
        Map<String, Object> printable = new LinkedHashMap<>();
        values.forEach((name, value) -> printable.put(
                name,
                value instanceof List<?> list
                        ? list.stream()
                                .map(one -> Printable.text(String.valueOf(one)))
                                .toList()
                        : Printable.text(String.valueOf(value))));
        try (XWPFTemplate template = XWPFTemplate.compile(new ByteArrayInputStream(file), PlainPlaces.configure());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            template.render(printable);
            template.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The template itself, for whoever wants to change it. */
    public byte[] file() {
        return file.clone();
    }
}
