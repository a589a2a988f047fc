package disclosuredesk.published;

import disclosuredesk.published.WordStyles.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The text of one paragraph of Word as it is printed; text boxes in it are kept apart. */
final class SeenWordText {

    private static final Set<String> UNSEEN = Set.of(
            "pPr",
            "rPr",
            "sdtPr",
            "sdtEndPr",
            "del",
            "moveFrom",
            "delText",
            "instrText",
            "commentReference",
            "rt",
            "rubyPr",
            "fldData",
            "proofErr",
            "bookmarkStart",
            "bookmarkEnd",
            "lastRenderedPageBreak");
    private static final Set<String> DRAWN = Set.of("drawing", "pict", "object");
    private static final Pattern GIVES_A_VALUE =
            Pattern.compile("(?i)\\s*(?:=|DOCPROPERTY|REF|MERGEFIELD|FORMTEXT|QUOTE|SET|LINK).*");

    private final WordStyles styles;
    private final boolean shaded;
    private final StringBuilder text = new StringBuilder();
    private final List<Element> boxes = new ArrayList<>();
    private @Nullable Element paragraph;

    /** Where the result of a field that gives a value begins; -1 outside of one. */
    private int fieldFrom = -1;

    private SeenWordText(WordStyles styles, boolean shaded) {
        this.styles = styles;
        this.shaded = shaded;
    }

    /**
     * A paragraph.
     *
     * @param boxes the contents of its text boxes
     */
    record Paragraph(String text, List<Element> boxes) {}

    /** @param shaded whether it stands on a coloured ground, where white text is seen */
    static Paragraph of(Element paragraph, WordStyles styles, boolean shaded) {
        Element properties = Xml.child(paragraph, "pPr");
        SeenWordText read =
                new SeenWordText(styles, shaded || properties != null && Xml.child(properties, "shd") != null);
        read.paragraph = properties;
        read.children(paragraph);
        return new Paragraph(read.text.toString(), read.boxes);
    }

    private void children(Element parent) {
        Xml.children(parent).forEach(this::add);
    }

    private void add(Element element) {
        String name = Xml.name(element);
        if (name.equals("del") || name.equals("moveFrom")) {
            text.append(Ink.HIDDEN);
        } else if (name.equals("instrText")) {
            if (GIVES_A_VALUE.matcher(Xml.text(element)).matches()) {
                fieldFrom = text.length();
            }
        } else if (UNSEEN.contains(name)) {
            return;
        } else if (name.equals("r")
                && Xml.child(element, "t") == null
                && String.valueOf(element.getNamespaceURI()).contains("/math")) {
            children(element);
        } else if (name.equals("r")) {
            run(element);
        } else if (name.equals("AlternateContent")) {
            Element choice = Xml.child(element, "Choice");
            Element chosen = choice == null ? Xml.child(element, "Fallback") : choice;
            if (chosen != null) {
                children(chosen);
            }
        } else if (DRAWN.contains(name)) {
            drawn(element);
        } else if (name.equals("fldSimple")) {
            int before = text.length();
            children(element);
            if (text.length() == before
                    && GIVES_A_VALUE.matcher(Xml.value(element, "instr")).matches()) {
                text.append(Ink.PICTURE);
            }
        } else if ((name.equals("sup") || name.equals("sub"))
                && String.valueOf(element.getNamespaceURI()).contains("/math")) {
            text.append(Ink.OPEN);
            children(element);
            text.append(Ink.CLOSE);
        } else {
            children(element);
        }
    }

    private void run(Element run) {
        Look look = styles.of(Xml.child(run, "rPr"), paragraph);
        int from = text.length();
        Xml.children(run).forEach(this::piece);
        String said = text.substring(Math.min(from, text.length()));
        boolean white = Look.is(look.white()) && !shaded && Ink.isFigures(said);
        boolean seen = !Look.is(look.hidden()) && !Look.is(look.struck()) && !white;
        if (!seen && !said.isBlank()) {
            text.setLength(from);
            text.append(Ink.HIDDEN);
        } else if (Look.is(look.raised()) && !said.isBlank()) {
            text.setLength(from);
            text.append(Ink.mark(said));
        }
    }

    private void piece(Element piece) {
        switch (Xml.name(piece)) {
            case "t" -> text.append(Xml.text(piece));
            case "tab", "ptab" -> text.append(' ');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "sym" -> text.append(Ink.PICTURE);
            case "footnoteReference", "endnoteReference" -> text.append(Ink.mark(Xml.value(piece, "id")));
            case "fldChar" -> field(Xml.value(piece, "fldCharType"));
            default -> add(piece);
        }
    }

    /** A formula that was never worked out shows nothing, which is not an empty cell. */
    private void field(String kind) {
        if (kind.equals("end")) {
            if (fieldFrom >= 0 && text.length() <= fieldFrom) {
                text.append(Ink.PICTURE);
            }
            fieldFrom = -1;
        }
    }

    private void drawn(Element drawing) {
        List<Element> found = new ArrayList<>();
        findBoxes(drawing, found, 0);
        if (found.isEmpty()) {
            text.append(Ink.PICTURE);
        }
        boxes.addAll(found);
    }

    private static void findBoxes(Element in, List<Element> found, int depth) {
        for (Element child : Xml.children(in)) {
            if (Xml.name(child).equals("txbxContent")) {
                found.add(child);
            } else if (depth < 40) {
                findBoxes(child, found, depth + 1);
            }
        }
    }
}
