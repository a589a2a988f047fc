package disclosuredesk.published;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Collects the text that is seen, with signs where marks and hidden text stand. */
final class HtmlText {

    private final HtmlSheet sheet;
    private final StringBuilder text = new StringBuilder();
    private final Deque<HtmlSight> sights = new ArrayDeque<>();

    HtmlText(HtmlSheet sheet) {
        this.sheet = sheet;
    }

    /** The words of a cell: blocks and breaks begin new lines. */
    static String words(Element cell, HtmlSight around, HtmlSheet sheet) {
        HtmlText words = new HtmlText(sheet);
        words.sights.push(around);
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode text) {
                            words.add(text);
                        } else if (node instanceof Element element) {
                            if (!words.text.isEmpty()
                                    && (element.isBlock()
                                            || element.normalName().equals("br"))) {
                                words.text.append('\n');
                            }
                            words.enter(element);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element) {
                            words.leave();
                        }
                    }
                },
                cell);
        return words.text.toString();
    }

    void enter(Element element) {
        HtmlSight outer = sight();
        Map<String, String> style = sheet.of(element);
        HtmlSight inner = outer.inside(element, style);
        if (inner.raised() && !outer.raised() && element.isBlock()) {
            inner = new HtmlSight(
                    inner.visible(),
                    inner.struck(),
                    inner.white(),
                    inner.shaded(),
                    false); // only where it stands in a line
        }
        sights.push(inner);
        if (inner.raised() && !outer.raised()) {
            text.append(Ink.OPEN);
        }
    }

    void leave() {
        HtmlSight inner = sights.pop();
        if (inner.raised() && !sight().raised()) {
            text.append(Ink.CLOSE);
        }
    }

    HtmlSight sight() {
        HtmlSight top = sights.peek();
        return top == null ? HtmlSight.PLAIN : top;
    }

    void add(TextNode node) {
        String words = node.getWholeText().replaceAll("[\\r\\n\\t ]+", " ");
        if (sight().isSeen() || sight().visible() && !sight().struck() && !Ink.isFigures(words)) {
            text.append(words);
        } else if (!words.isBlank()) {
            text.append(Ink.HIDDEN);
        }
    }

    /** The text so far, which begins anew. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
