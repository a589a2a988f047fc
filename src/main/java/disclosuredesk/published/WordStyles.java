package disclosuredesk.published;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** How runs of a Word document are seen: by their own properties, or by the styles they name. */
final class WordStyles {

    private static final int DEEPEST = 12;

    /**
     * Properties of a run; null is inherited.
     *
     * @param raised raised or lowered
     * @param white white text
     */
    record Look(
            @Nullable Boolean hidden,
            @Nullable Boolean struck,
            @Nullable Boolean raised,
            @Nullable Boolean white) {

        static final Look NONE = new Look(null, null, null, null);

        Look over(Look below) {
            return new Look(
                    hidden != null ? hidden : below.hidden,
                    struck != null ? struck : below.struck,
                    raised != null ? raised : below.raised,
                    white != null ? white : below.white);
        }

        static boolean is(@Nullable Boolean property) {
            return Boolean.TRUE.equals(property);
        }
    }

    private final Map<String, Element> styles = new HashMap<>();

    static WordStyles of(XWPFDocument word) {
        WordStyles read = new WordStyles();
        try {
            if (word.getStyles() != null) {
                Node root = word.getStyle().getDomNode();
                for (Element style : Xml.children(root, "style")) {
                    read.styles.put(Xml.value(style, "styleId"), style);
                }
            }
        } catch (java.io.IOException | org.apache.xmlbeans.XmlException damaged) {
            return read; // without its styles a text is read as it stands
        }
        return read;
    }

    /** The look of a run in a paragraph. */
    Look of(@Nullable Element run, @Nullable Element paragraph) {
        Look look = run == null ? Look.NONE : own(run);
        if (run != null) {
            look = look.over(named(Xml.child(run, "rStyle"), 0));
        }
        return paragraph == null ? look : look.over(named(Xml.child(paragraph, "pStyle"), 0));
    }

    private Look named(@Nullable Element name, int depth) {
        Element style = name == null ? null : styles.get(Xml.value(name, "val"));
        if (style == null || depth > DEEPEST) {
            return Look.NONE;
        }
        Element properties = Xml.child(style, "rPr");
        return (properties == null ? Look.NONE : own(properties)).over(named(Xml.child(style, "basedOn"), depth + 1));
    }

    private static Look own(Element properties) {
        Boolean raised = null;
        Element align = Xml.child(properties, "vertAlign");
        if (align != null) {
            raised = !Xml.value(align, "val").equals("baseline");
        }
        Element position = Xml.child(properties, "position");
        if (position != null && raised == null && Xml.value(position, "val").matches("-?\\d{1,4}")) {
            raised = Math.abs(Integer.parseInt(Xml.value(position, "val"))) >= 4; // half points
        }
        Element size = Xml.child(properties, "sz");
        boolean dust = size != null && Xml.value(size, "val").matches("[0-3]");
        Element color = Xml.child(properties, "color");
        Boolean white = color == null ? null : Xml.value(color, "val").equalsIgnoreCase("FFFFFF");
        boolean shaded = Xml.child(properties, "shd") != null || Xml.child(properties, "highlight") != null;
        Boolean struck = Xml.isOn(properties, "strike");
        Boolean doubly = Xml.isOn(properties, "dstrike");
        return new Look(
                dust ? Boolean.TRUE : Xml.isOn(properties, "vanish"),
                Look.is(doubly) ? doubly : struck,
                raised,
                shaded ? Boolean.FALSE : white);
    }
}
