package disclosuredesk.workflow;

import java.util.List;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.ErrorEventDefinition;
import org.flowable.bpmn.model.Event;
import org.flowable.bpmn.model.EventDefinition;
import org.flowable.bpmn.model.EventGateway;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Gateway;
import org.flowable.bpmn.model.GraphicInfo;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.TerminateEventDefinition;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Draws BPMN shapes as SVG. Colours are attributes, not styles, so that no content policy stands in the way. */
final class SvgDrawing {

    /** Where a step lies on the request's way; told by thickness and fill as well as by colour. */
    enum Mark {
        AHEAD("#ffffff", "#5c6670", 1.4),
        PASSED("#e4ecf5", "#2f5f8f", 1.6),
        CURRENT("#ffe9b8", "#a84600", 3.6);

        private final String fill;
        private final String stroke;
        private final double thickness;

        Mark(String fill, String stroke, double thickness) {
            this.fill = fill;
            this.stroke = stroke;
            this.thickness = thickness;
        }

        String attributes() {
            return "fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"".formatted(fill, stroke, thickness);
        }
    }

    private static final String LINE = "#5c6670";
    private static final String PASSED_LINE = "#2f5f8f";
    private static final String FONTS = "'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif";

    private final StringBuilder svg = new StringBuilder();

    SvgDrawing(double width, double height) {
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f" \
                font-family="%s" font-size="14">
                <defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="10" markerHeight="10" \
                markerUnits="userSpaceOnUse" orient="auto"><path d="M0,1 L10,5 L0,9 z" fill="%s"/></marker></defs>
                """.formatted(width, height, width, height, FONTS, LINE));
    }

    void frame(GraphicInfo at, @Nullable String name) {
        svg.append(
                "<rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"10\" fill=\"#fbfcfd\" stroke=\"#9aa5b1\"/>\n"
                        .formatted(at.getX(), at.getY(), at.getWidth(), at.getHeight()));
        startText(at.getX() + 12, at.getY() + 19, name);
    }

    void flow(@Nullable List<GraphicInfo> points, @Nullable String name, @Nullable GraphicInfo label, boolean passed) {
        if (points == null) {
            return;
        }
        var line = new StringBuilder();
        points.forEach(point -> line.append("%.0f,%.0f ".formatted(point.getX(), point.getY())));
        svg.append(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" marker-end=\"url(#arrow)\"/>\n"
                        .formatted(line.toString().strip(), passed ? PASSED_LINE : LINE, passed ? 2.4 : 1.3));
        if (label != null) {
            startText(label.getX(), label.getY() + 13, name);
        }
    }

    void node(FlowNode node, GraphicInfo at, @Nullable GraphicInfo label, Mark mark) {
        if (node instanceof SubProcess) {
            return; // already drawn as a frame
        }
        svg.append("<g><title>%s</title>\n".formatted(escaped(node.getName())));
        double x = at.getX() + at.getWidth() / 2;
        double y = at.getY() + at.getHeight() / 2;
        if (node instanceof Event event) {
            event(event, x, y, at.getWidth() / 2, mark);
        } else if (node instanceof Gateway) {
            gateway(node instanceof EventGateway, x, y, at.getWidth() / 2, mark);
        } else {
            svg.append("<rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"8\" %s/>\n"
                    .formatted(at.getX(), at.getY(), at.getWidth(), at.getHeight(), mark.attributes()));
            text(x, y + 5, node.getName(), 15);
        }
        if (label != null) {
            text(label.getX() + label.getWidth() / 2, label.getY() + 13, node.getName(), 13);
        }
        svg.append("</g>\n");
    }

    private void event(Event event, double x, double y, double radius, Mark mark) {
        circle(x, y, radius, mark.attributes());
        if (event instanceof EndEvent) {
            circle(x, y, radius - 1, "fill=\"none\" stroke=\"%s\" stroke-width=\"4\"".formatted(mark.stroke));
        }
        if (event instanceof IntermediateCatchEvent || event instanceof BoundaryEvent) {
            circle(x, y, radius - 4, "fill=\"none\" stroke=\"%s\"".formatted(mark.stroke));
        }
        for (EventDefinition definition : event.getEventDefinitions()) {
            if (definition instanceof TimerEventDefinition) {
                path("M%1$.0f,%2$.0f v-8 m0,8 h6".formatted(x, y), mark);
            } else if (definition instanceof TerminateEventDefinition) {
                circle(x, y, radius - 7, "fill=\"%s\"".formatted(mark.stroke));
            } else if (definition instanceof ErrorEventDefinition) {
                path("M%.0f,%.0f l5,-12 l6,7 l5,-10".formatted(x - 8, y + 7), mark);
            } else {
                path("M%.0f,%.0f h16 v11 h-16 z l8,6 l8,-6".formatted(x - 8, y - 5), mark);
            }
        }
    }

    private void gateway(boolean waitsForEvents, double x, double y, double half, Mark mark) {
        svg.append("<polygon points=\"%.0f,%.0f %.0f,%.0f %.0f,%.0f %.0f,%.0f\" %s/>\n"
                .formatted(x, y - half, x + half, y, x, y + half, x - half, y, mark.attributes()));
        if (waitsForEvents) {
            circle(x, y, 12, "fill=\"none\" stroke=\"%s\"".formatted(mark.stroke));
            circle(x, y, 8, "fill=\"none\" stroke=\"%s\"".formatted(mark.stroke));
        } else {
            path("M%1$.0f,%2$.0f l14,14 m0,-14 l-14,14".formatted(x - 7, y - 7), mark);
        }
    }

    private void circle(double x, double y, double radius, String attributes) {
        svg.append("<circle cx=\"%.0f\" cy=\"%.0f\" r=\"%.0f\" %s/>\n".formatted(x, y, radius, attributes));
    }

    private void path(String d, Mark mark) {
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>\n".formatted(d, mark.stroke));
    }

    private void text(double x, double y, @Nullable String text, int size) {
        svg.append("<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\" font-size=\"%d\" fill=\"#1d2733\">%s</text>\n"
                .formatted(x, y, size, escaped(text)));
    }

    private void startText(double x, double y, @Nullable String text) {
        svg.append("<text x=\"%.0f\" y=\"%.0f\" font-size=\"13\" fill=\"#39424d\">%s</text>\n"
                .formatted(x, y, escaped(text)));
    }

    private static String escaped(@Nullable String text) {
        return text == null ? "" : HtmlUtils.htmlEscapeDecimal(text);
    }

    @Override
    public String toString() {
        return svg + "</svg>\n";
    }
}
