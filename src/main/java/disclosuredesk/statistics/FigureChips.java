package disclosuredesk.statistics;

import disclosuredesk.report.Chapter;
import disclosuredesk.report.ReportText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures in a chapter's text as whoever writes it reads them: 〔本年新收〕. Kept is the name of the figure; what is written is found by its
 * word exactly, or named as unknown. The year in the number of a document, 〔2019〕, is no figure.
 */
public final class FigureChips {

    static final String OPEN = "〔";
    static final String CLOSE = "〕";
    private static final Pattern CHIP = Pattern.compile("〔([^〔〕\\n]*)〕");
    private static final Pattern YEAR = Pattern.compile("[\\p{Nd}〇○零一二三四五六七八九十]+");
    private static final Pattern KEPT = Pattern.compile("\\{\\{([^{}\\n]*)}}");

    private final Map<String, Figure> byName = new LinkedHashMap<>();
    private final Map<String, Figure> byWord = new LinkedHashMap<>();

    public FigureChips(List<Figure> figures) {
        for (Figure figure : figures) {
            byName.put(figure.name(), figure);
            Figure other = byWord.put(figure.word(), figure);
            if (other != null) {
                throw new IllegalStateException(figure.name() + " and " + other.name() + " have the same word");
            }
        }
    }

    /**
     * A piece of a paragraph.
     *
     * @param text as it is printed
     * @param word of the figure it is; null for what was written by hand
     */
    public record Piece(String text, @Nullable String word) {}

    /** The text as it is written and read. A figure nobody knows stays as it is kept. */
    public String shown(String kept) {
        return KEPT.matcher(kept).replaceAll(found -> {
            Figure figure = byName.get(found.group(1).strip());
            return Matcher.quoteReplacement(figure == null ? found.group() : figure.chip());
        });
    }

    /** The text as it is kept, from what was written; the older way to write, by names in braces, is as good. */
    String kept(String written) {
        return CHIP.matcher(written).replaceAll(found -> {
            Figure figure = byWord.get(found.group(1).strip());
            return Matcher.quoteReplacement(figure == null ? found.group() : "{{" + figure.name() + "}}");
        });
    }

    /** What stands in brackets and is no figure's word, and brackets that belong to none, in the order in which they stand. */
    List<String> unknown(String written) {
        String kept = kept(written);
        Map<String, String> names = new LinkedHashMap<>();
        byName.keySet().forEach(name -> names.put(name, name));
        Set<String> chips = new LinkedHashSet<>();
        CHIP.matcher(kept)
                .results()
                .filter(found -> !YEAR.matcher(found.group(1).strip()).matches())
                .map(MatchResult::group)
                .forEach(chip -> chips.add(ReportText.quoted(chip)));
        String rest = CHIP.matcher(kept).replaceAll("");
        Stream.of(OPEN, CLOSE).filter(rest::contains).forEach(chips::add);
        chips.addAll(ReportText.unknown(kept, names));
        return List.copyOf(chips);
    }

    /** The paragraphs as they are printed, with what in them is a figure told from what was written by hand. */
    public List<List<Piece>> paragraphs(String written) {
        return kept(written)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(this::pieces)
                .filter(pieces -> !pieces.isEmpty())
                .toList();
    }

    /** The paragraphs of a chapter whose text is kept so; what the report says before it stays as it is. */
    public List<List<Piece>> paragraphs(Chapter printed, String kept) {
        List<List<Piece>> own = paragraphs(kept);
        int before = Math.max(0, printed.paragraphs().size() - own.size());
        return Stream.concat(plain(printed.paragraphs().subList(0, before)).stream(), own.stream())
                .toList();
    }

    /** The paragraphs of a text that is closed: nothing in it is told apart. */
    public static List<List<Piece>> plain(List<String> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> List.of(new Piece(paragraph, null)))
                .toList();
    }

    private List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher found = KEPT.matcher(line);
        int from = 0;
        while (found.find()) {
            Figure figure = byName.get(found.group(1).strip());
            if (figure == null) {
                continue;
            }
            if (found.start() > from) {
                pieces.add(new Piece(line.substring(from, found.start()), null));
            }
            if (!figure.value().isEmpty()) {
                pieces.add(new Piece(figure.value(), figure.word()));
            }
            from = found.end();
        }
        if (from < line.length()) {
            pieces.add(new Piece(line.substring(from), null));
        }
        return pieces;
    }
}
