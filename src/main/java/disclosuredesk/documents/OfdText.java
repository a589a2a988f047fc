package disclosuredesk.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The text of an OFD file (GB/T 33190-2016), line by line from top to bottom; whoever made it. Nothing it refers to elsewhere is fetched. */
final class OfdText {

    private static final int MOST_UNPACKED = 100 << 20;
    private static final int MOST_PAGES = 2000;

    /** A part counts as often as it is read: a template for each page, a page for each document that names it. */
    private static final int MOST_READ = 10_000;

    private static final long MOST_BYTES_READ = 2L * MOST_UNPACKED;

    private final Map<String, byte[]> parts = new HashMap<>();
    private int pages;
    private int read;
    private long bytesRead;

    private OfdText() {}

    /** One piece of text: where its line runs and where it begins, in millimetres; how high it is. */
    private record Piece(double x, double y, double size, String text) {}

    static boolean is(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equalsIgnoreCase("OFD.xml")) {
                    return true;
                }
            }
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
        return false;
    }

    /** @throws IOException if it is damaged, or has no document, or one of no reasonable size */
    static List<String> of(byte[] file) throws IOException {
        OfdText ofd = new OfdText();
        ofd.unpack(file);
        Element root = ofd.xml("OFD.xml");
        List<String> lines = new ArrayList<>();
        for (Element documentRoot : all(root, "DocRoot")) {
            ofd.document(path("", documentRoot.getTextContent().strip()), lines);
        }
        return lines;
    }

    private void unpack(byte[] file) throws IOException {
        long sum = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().toLowerCase(java.util.Locale.ROOT).endsWith(".xml")) {
                    byte[] content = zip.readNBytes((int) (MOST_UNPACKED - sum + 1));
                    sum += content.length;
                    if (sum > MOST_UNPACKED) {
                        throw new IOException("too large");
                    }
                    parts.put(path("", entry.getName()), content);
                }
            }
        }
    }

    private void document(String name, List<String> lines) throws IOException {
        Element document = xml(name);
        Map<String, String> templates = new HashMap<>();
        for (Element template : all(document, "TemplatePage")) {
            templates.put(template.getAttribute("ID"), path(name, template.getAttribute("BaseLoc")));
        }
        for (Element page : all(document, "Page")) {
            if (page.getAttribute("BaseLoc").isEmpty()) {
                continue;
            }
            if (++pages > MOST_PAGES) {
                throw new IOException("too many pages");
            }
            Element content = xml(path(name, page.getAttribute("BaseLoc")));
            List<Piece> pieces = new ArrayList<>();
            for (Element template : all(content, "Template")) {
                String part = templates.get(template.getAttribute("TemplateID"));
                if (part != null && parts.containsKey(part)) {
                    add(xml(part), pieces);
                }
            }
            add(content, pieces);
            lines(pieces, lines);
        }
    }

    private static void add(Element page, List<Piece> pieces) {
        for (Element object : all(page, "TextObject")) {
            if ("false".equals(object.getAttribute("Visible"))) {
                continue;
            }
            double[] box = numbers(object.getAttribute("Boundary"), 4);
            double[] matrix = object.getAttribute("CTM").isBlank()
                    ? new double[] {1, 0, 0, 1, 0, 0}
                    : numbers(object.getAttribute("CTM"), 6);
            double size =
                    numbers(object.getAttribute("Size"), 1)[0] * Math.max(Math.abs(matrix[3]), Math.abs(matrix[1]));
            double x = 0;
            double y = 0;
            for (Element code : all(object, "TextCode")) {
                x = code.getAttribute("X").isBlank() ? x : numbers(code.getAttribute("X"), 1)[0];
                y = code.getAttribute("Y").isBlank() ? y : numbers(code.getAttribute("Y"), 1)[0];
                String text = code.getTextContent();
                if (!text.isBlank()) {
                    pieces.add(new Piece(
                            box[0] + matrix[0] * x + matrix[2] * y + matrix[4],
                            box[1] + matrix[1] * x + matrix[3] * y + matrix[5],
                            size,
                            text));
                }
            }
        }
    }

    /** Pieces whose base lines differ by less than half their height are of one line. */
    private static void lines(List<Piece> pieces, List<String> lines) {
        pieces.sort(Comparator.comparingDouble(Piece::y));
        List<Piece> line = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!line.isEmpty()
                    && piece.y() - line.get(0).y()
                            > Math.max(0.5, Math.min(piece.size(), line.get(0).size()) / 2)) {
                end(line, lines);
            }
            line.add(piece);
        }
        end(line, lines);
    }

    private static void end(List<Piece> line, List<String> lines) {
        line.sort(Comparator.comparingDouble(Piece::x));
        StringBuilder text = new StringBuilder();
        line.forEach(piece -> text.append(piece.text()));
        if (!text.toString().isBlank()) {
            lines.add(text.toString());
        }
        line.clear();
    }

    private static double[] numbers(String text, int count) {
        double[] numbers = new double[count];
        String[] words = text.strip().split("\\s+");
        for (int i = 0; i < count && i < words.length; i++) {
            try {
                numbers[i] = words[i].isEmpty() ? 0 : Double.parseDouble(words[i]);
            } catch (NumberFormatException none) {
                numbers[i] = 0;
            }
        }
        return numbers;
    }

    private static List<Element> all(Element in, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = in.getElementsByTagNameNS("*", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    /** A place relative to the part that names it; one that begins with a slash is the whole path. */
    private static String path(String from, String to) {
        String whole =
                to.startsWith("/") || !from.contains("/") ? to : from.substring(0, from.lastIndexOf('/') + 1) + to;
        List<String> steps = new ArrayList<>();
        for (String step : whole.replace('\\', '/').split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private Element xml(String name) throws IOException {
        byte @Nullable [] part = parts.get(name);
        if (part == null) {
            throw new IOException("no part " + name);
        }
        bytesRead += part.length;
        if (++read > MOST_READ || bytesRead > MOST_BYTES_READ) {
            throw new IOException("its parts are used too often");
        }
        return WordPart.document(part).getDocumentElement();
    }
}
