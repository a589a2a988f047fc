package disclosuredesk.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in a package one is while reading it: the part, then each container around, then the paragraph. */
final class WordWhere {

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("document", "正文"),
            Map.entry("hdr", "页眉"),
            Map.entry("ftr", "页脚"),
            Map.entry("footnotes", "脚注"),
            Map.entry("endnotes", "尾注"),
            Map.entry("comments", "批注"),
            Map.entry("glossaryDocument", "构建基块"),
            Map.entry("chartSpace", "图表"),
            Map.entry("dataModel", "SmartArt图形"),
            Map.entry("drawing", "图形"),
            Map.entry("Properties", "文档属性"),
            Map.entry("coreProperties", "文档属性"),
            Map.entry("Relationships", "链接"),
            Map.entry("Types", "内容类型"),
            Map.entry("settings", "设置"),
            Map.entry("styles", "样式"),
            Map.entry("numbering", "编号"),
            Map.entry("theme", "主题"),
            Map.entry("svg", "图片"));

    private static final Map<String, String> CONTAINERS = Map.ofEntries(
            Map.entry("tbl", "表格"),
            Map.entry("sdt", "内容控件"),
            Map.entry("txbxContent", "文本框"),
            Map.entry("Fallback", "兼容内容"),
            Map.entry("footnote", "第"),
            Map.entry("endnote", "第"),
            Map.entry("comment", "第"),
            Map.entry("hyperlink", "超链接"),
            Map.entry("del", "删除的修订"),
            Map.entry("ins", "插入的修订"),
            Map.entry("oMath", "公式"),
            Map.entry("drawing", "图形"),
            Map.entry("pict", "图形"),
            Map.entry("docPart", "基块"));

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "descr", "替代文字", "title", "替代文字的标题", "alt", "替代文字", "Target", "链接目标", "instr", "域代码", "tooltip", "屏幕提示",
            "author", "作者", "string", "艺术字");

    private final String part;
    private final Deque<Container> around = new ArrayDeque<>();
    private String label = "";

    WordWhere(String part) {
        this.part = part;
    }

    /** What counts its paragraphs, rows and cells. */
    private static final class Container {
        private final String element;
        private String label;
        private int paragraphs;
        private int rows;
        private int cells;
        private int notes;
        private boolean inRow;
        private boolean inCell;
        private boolean inParagraph;

        private Container(String element, String label) {
            this.element = element;
            this.label = label;
        }
    }

    /** An element begins. */
    void enter(String element) {
        if (label.isEmpty()) {
            label = part.startsWith("customXml/")
                    ? "自定义XML"
                    : part.contains("/glossary/") ? "构建基块" : PARTS.getOrDefault(element, "部件");
            label += part.equals("word/document.xml") ? "" : "“" + part.substring(part.lastIndexOf('/') + 1) + "”";
            around.push(new Container(element, ""));
        } else if (CONTAINERS.containsKey(element)) {
            String words = CONTAINERS.getOrDefault(element, "");
            around.push(new Container(element, words.equals("第") ? "第" + ++inner().notes + "条" : words));
        } else if (element.equals("p")) {
            inner().paragraphs++;
            inner().inParagraph = true;
        } else if (element.equals("tr")) {
            inner().rows++;
            inner().inRow = true;
            inner().cells = 0;
        } else if (element.equals("tc")) {
            inner().cells++;
            inner().inCell = true;
            inner().paragraphs = 0;
        }
    }

    /** An element ends. */
    void leave(String element) {
        if (element.equals("p")) {
            inner().inParagraph = false;
        } else if (element.equals("tr")) {
            inner().inRow = false;
        } else if (element.equals("tc")) {
            inner().inCell = false;
        } else if (around.size() > 1 && inner().element.equals(element)) {
            around.pop();
        }
    }

    /** A content control says what it is called. */
    void called(String alias) {
        if (inner().element.equals("sdt") && !alias.isBlank()) {
            inner().label = "内容控件“" + alias.strip() + "”";
        }
    }

    private Container inner() {
        return around.element();
    }

    /** The paragraph that is open here, or the text outside of any. */
    String here() {
        StringBuilder where = new StringBuilder(label);
        for (Iterator<Container> inward = around.descendingIterator(); inward.hasNext(); ) {
            Container container = inward.next();
            where.append(container.label);
            if (container.inRow) {
                where.append('第').append(container.rows).append('行');
            }
            if (container.inCell) {
                where.append('第').append(container.cells).append('格');
            }
            if (container.inParagraph) {
                where.append('第').append(container.paragraphs).append('段');
            }
        }
        return where.toString();
    }

    String attribute(@Nullable String name) {
        return here() + "的" + ATTRIBUTES.getOrDefault(name, "属性“" + name + "”");
    }
}
