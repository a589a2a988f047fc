package disclosuredesk.published;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Elements of a Word document by their local names. */
final class Xml {

    private Xml() {}

    static String name(Node node) {
        return node.getLocalName() == null ? "" : node.getLocalName();
    }

    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Node parent, String name) {
        return children(parent).stream()
                .filter(child -> name(child).equals(name))
                .toList();
    }

    static @Nullable Element child(Node parent, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name(child).equals(name)) {
                return element;
            }
        }
        return null;
    }

    /** The text right inside an element. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    /** An attribute by its local name; empty if there is none. */
    static String value(Element element, String attribute) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node each = element.getAttributes().item(i);
            if (name(each).equals(attribute)) {
                return each.getNodeValue();
            }
        }
        return "";
    }

    /** A property that is on or off; null if it is not given. */
    static @Nullable Boolean isOn(Element properties, String name) {
        Element property = child(properties, name);
        return property == null ? null : !value(property, "val").matches("0|false|off|none");
    }

    /** A whole number of an element's val, within bounds. */
    static int number(@Nullable Element element, int otherwise, int most) {
        String value = element == null ? "" : value(element, "val");
        return value.matches("\\d{1,6}") ? Math.min(Integer.parseInt(value), most) : otherwise;
    }
}
