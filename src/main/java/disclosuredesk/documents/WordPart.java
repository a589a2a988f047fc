package disclosuredesk.documents;

import disclosuredesk.documents.WordPiece.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads one XML part of a Word package as it stands, not through a model of it: whatever a container is called and however deep
 * it lies, its text is met. Nothing is resolved, fetched or expanded; a document type declaration ends the reading.
 */
final class WordPart extends DefaultHandler {

    private static final String NO_DOCUMENT_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private static final int DEEPEST = 500;

    /** Where a tree is built, which is walked by calls within calls. */
    private static final String DEEPEST_IN_A_TREE = "jdk.xml.maxElementDepth";

    private static final Set<String> TEXT = Set.of("t", "delText");
    private static final Set<String> FIELD_CODE = Set.of("instrText", "delInstrText");
    private static final Set<String> DANGEROUS = Set.of("altChunk", "OLEObject", "object", "control", "subDoc");
    private static final Pattern MACRO_TYPE = Pattern.compile("(?i).*(?:macroEnabled|vnd\\.ms-office\\.vbaProject).*");
    private static final Pattern ELSEWHERE = Pattern.compile("(?is)\\s*(?:(?!data:)[a-z][a-z0-9+.-]*:|\\\\\\\\|//).*");
    private static final Pattern BRACE = Pattern.compile("(?s).*[{}｛｝].*");

    private final String name;
    private final WordWhere where;
    private final List<WordPiece> pieces;
    private final Deque<String> elements = new ArrayDeque<>();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private final Deque<Field> fields = new ArrayDeque<>();
    private final StringBuilder other = new StringBuilder();
    private final StringBuilder wholeOther = new StringBuilder();

    private WordPart(String name, List<WordPiece> pieces) {
        this.name = name;
        this.where = new WordWhere(name);
        this.pieces = pieces;
    }

    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private boolean told;
    }

    /** A refusal on its way through the parser. */
    private static final class Unfit extends SAXException {
        Unfit(String message) {
            super(message);
        }
    }

    /**
     * Adds what the part says to the pieces.
     *
     * @throws UnfitTemplate if it is no XML, declares a document type, or holds what runs or fetches something
     */
    static void read(String name, byte[] content, List<WordPiece> pieces) throws UnfitTemplate {
        parse(name, content, new WordPart(name, pieces));
    }

    private static void parse(String name, byte[] content, WordPart reader) throws UnfitTemplate {
        try {
            parser().parse(new InputSource(new ByteArrayInputStream(content)), reader);
        } catch (Unfit unfit) {
            throw new UnfitTemplate(Objects.requireNonNull(unfit.getMessage()));
        } catch (SAXParseException damaged) {
            throw new UnfitTemplate(
                    String.valueOf(damaged.getMessage()).contains("DOCTYPE")
                            ? "文件的部件“" + name + "”含有文档类型声明，不能使用。"
                            : "文件的部件“" + name + "”已损坏，不能打开。");
        } catch (SAXException | IOException damaged) {
            throw new UnfitTemplate("文件的部件“" + name + "”已损坏，不能打开。");
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void startElement(String uri, String element, String qualified, Attributes attributes) throws SAXException {
        tellOther();
        if (elements.size() >= DEEPEST) {
            throw new Unfit("文件的部件“" + name + "”嵌套过深，不予打开。");
        }
        if (DANGEROUS.contains(element)) {
            throw new Unfit("文件的部件“" + name + "”含有嵌入对象，不能使用。");
        }
        elements.push(element);
        where.enter(element);
        if (element.equals("p")) {
            paragraphs.push(new StringBuilder());
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(element, attributes.getLocalName(i), attributes.getValue(i));
        }
        if (element.equals("fldChar")) {
            fieldMark(value(attributes, "fldCharType"));
        }
        if (element.equals("alias")) {
            where.called(value(attributes, "val"));
        }
    }

    private void attribute(String element, String attribute, String value) throws SAXException {
        if (attribute.equalsIgnoreCase("TargetMode") && value.equalsIgnoreCase("External")
                || Set.of("src", "href", "Target").contains(attribute)
                        && ELSEWHERE.matcher(value).matches()) {
            throw new Unfit("文件的部件“" + name + "”引用外部文件或者网址，不能使用。请去掉外部链接、图片和附加模板。");
        }
        if (attribute.equals("ContentType") && MACRO_TYPE.matcher(value).matches()) {
            throw new Unfit("文件带有宏（docm、dotm），不能使用。请另存为不带宏的docx。");
        }
        if (attribute.equals("instr") && element.equals("fldSimple")) {
            pieces.add(new WordPiece(Kind.FIELD, where.here(), value));
        } else if (BRACE.matcher(value).matches()) {
            pieces.add(new WordPiece(Kind.ATTRIBUTE, where.attribute(attribute), value));
        }
    }

    private static String value(Attributes attributes, String name) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals(name)) {
                return attributes.getValue(i);
            }
        }
        return "";
    }

    /** A field's code may be cut up over runs and paragraphs, and lie inside another's. */
    private void fieldMark(String type) {
        switch (type.toLowerCase(Locale.ROOT)) {
            case "begin" -> fields.push(new Field());
            case "separate" -> tell(fields.peek());
            case "end" -> tell(fields.poll());
            default -> {}
        }
    }

    private void tell(@Nullable Field field) {
        if (field != null && !field.told) {
            field.told = true;
            pieces.add(new WordPiece(Kind.FIELD, where.here(), field.code.toString()));
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        String element = elements.element();
        if (FIELD_CODE.contains(element) && fields.peek() != null && !fields.element().told) {
            fields.element().code.append(text, start, length);
        } else if (TEXT.contains(element) && !paragraphs.isEmpty()) {
            paragraphs.element().append(text, start, length);
        } else {
            other.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String element, String qualified) {
        if (FIELD_CODE.contains(element)
                && !other.toString().isBlank()) { // outside of any field: still the code of one
            pieces.add(new WordPiece(Kind.FIELD, where.here(), other.toString()));
            other.setLength(0);
        }
        tellOther();
        if (element.equals("p")) {
            pieces.add(
                    new WordPiece(Kind.PARAGRAPH, where.here(), paragraphs.pop().toString()));
        }
        where.leave(element);
        elements.pop();
    }

    private void tellOther() {
        if (!other.toString().isBlank()) {
            pieces.add(new WordPiece(Kind.OTHER, where.here(), other.toString()));
            wholeOther.append(other);
        }
        other.setLength(0);
    }

    /** Once more as one, so that nothing hides by being cut up over elements. */
    @Override
    public void endDocument() {
        fields.forEach(this::tell);
        if (BRACE.matcher(wholeOther).matches()) {
            pieces.add(new WordPiece(Kind.OTHER, where.here(), wholeOther.toString()));
        }
    }

    private static SAXParser parser() throws SAXException, ParserConfigurationException {
        SAXParserFactory parsers = SAXParserFactory.newInstance();
        parsers.setNamespaceAware(true);
        parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        parsers.setFeature(NO_DOCUMENT_TYPE, true);
        return parsers.newSAXParser();
    }

    /** What hears the elements of a part, in their order. */
    interface Reader {

        /** @param value of the attribute {@code val}, in whatever namespace; empty without one */
        void start(String element, String value) throws IOException;

        void text(String characters);

        void end(String element);
    }

    /** Reads XML as it stands: a document type is refused, nothing is fetched. */
    static void read(InputStream part, Reader reader) throws IOException {
        try {
            parser().parse(new InputSource(part), new DefaultHandler() {
                @Override
                public void startElement(String uri, String element, String qualified, Attributes attributes)
                        throws SAXException {
                    String value = "";
                    for (int i = 0; i < attributes.getLength(); i++) {
                        if (attributes.getLocalName(i).equals("val")) {
                            value = attributes.getValue(i);
                        }
                    }
                    try {
                        reader.start(element, value);
                    } catch (IOException refused) {
                        throw new SAXException(refused);
                    }
                }

                @Override
                public void characters(char[] characters, int start, int length) {
                    reader.text(new String(characters, start, length));
                }

                @Override
                public void endElement(String uri, String element, String qualified) {
                    reader.end(element);
                }
            });
        } catch (SAXException damaged) {
            throw new IOException(damaged);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same as a tree. */
    static org.w3c.dom.Document document(byte[] part) throws IOException {
        try {
            DocumentBuilderFactory builders = DocumentBuilderFactory.newInstance();
            builders.setNamespaceAware(true);
            builders.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            builders.setFeature(NO_DOCUMENT_TYPE, true);
            builders.setAttribute(DEEPEST_IN_A_TREE, String.valueOf(DEEPEST));
            var builder = builders.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(part));
        } catch (SAXException damaged) {
            throw new IOException(damaged);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
