package disclosuredesk.documents;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Milliseconds for one letter as Word, PDF and OFD (wanted: all three in 300 ms), beside floors in the same run: the
 * same text into an empty Word file by POI, and onto a PDF page by PDFBox with the same font. Then the heap after many
 * letters, then hostile texts, 20 to a letter. Arguments: letters, texts.
 */
public final class LettersBenchmark {

    private static final int WARM_UP = 30;
    private static final int TEXTS_IN_A_LETTER = 20;
    private static final List<String> PARAGRAPHS = List.of(
            "本机关于2026年3月5日收到您提交的政府信息公开申请，申请公开“东环路改造项目征收补偿方案”。",
            "经审查，“东环路改造项目征收补偿方案”属于行政机关内部事务信息。该信息只用于本机关内部管理，对外不产生影响。根据《中华人民共和国政府信息公开条例》第十六条第一款的规定，本机关决定不予公开。",
            "如对本决定不服，应当自收到本告知书之日起60日内先向示例市人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向示例区人民法院提起行政诉讼。");

    private LettersBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int letters = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int texts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        for (int i = 0; i < WARM_UP; i++) {
            one();
            floorWord();
            floorPdf();
        }
        byte[] docx = LetterFilesTests.TEMPLATE.fill(LetterFilesTests.values("王𬭶", PARAGRAPHS));
        byte[] pdf = PdfDocument.of(docx);
        say("docx", median(() -> LetterFilesTests.TEMPLATE.fill(LetterFilesTests.values("王𬭶", PARAGRAPHS))));
        say("PDF of a docx", median(() -> PdfDocument.of(docx)));
        say("OFD of a PDF", median(() -> OfdDocument.of(pdf)));
        say("all three", median(LettersBenchmark::one));
        say("floor, POI", median(LettersBenchmark::floorWord));
        say("floor, PDFBox", median(LettersBenchmark::floorPdf));
        long before = heap();
        for (int i = 0; i < letters; i++) {
            one();
        }
        System.out.printf("heap after %d letters: %.1f MiB more than before%n", letters, (heap() - before) / 1048576.0);
        hostile(texts);
    }

    private static Object one() {
        byte[] pdf = PdfDocument.of(LetterFilesTests.TEMPLATE.fill(LetterFilesTests.values("王𬭶", PARAGRAPHS)));
        return OfdDocument.of(pdf);
    }

    private static Object floorWord() throws Exception {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PARAGRAPHS.forEach(text -> word.createParagraph().createRun().setText(text));
            word.write(out);
            return out.toByteArray();
        }
    }

    private static Object floorPdf() throws Exception {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            PDType0Font font = PDType0Font.load(pdf, Fonts.parse(false), true);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.setFont(font, 12);
                for (int i = 0; i < PARAGRAPHS.size(); i++) {
                    content.beginText();
                    content.newLineAtOffset(50, 700 - 20 * i);
                    content.showText(PARAGRAPHS.get(i));
                    content.endText();
                }
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static double median(Callable<Object> act) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP; i++) {
            long start = System.nanoTime();
            act.call();
            times.add(System.nanoTime() - start);
        }
        times.sort(Long::compare);
        return times.get(WARM_UP / 2) / 1e6;
    }

    private static void say(String what, double milliseconds) {
        System.out.printf("%-14s %7.1f ms%n", what, milliseconds);
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void hostile(int texts) throws Exception {
        long start = System.nanoTime();
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Object>> letters = new ArrayList<>();
            for (int i = 0; i < texts / TEXTS_IN_A_LETTER; i++) {
                long seed = i;
                letters.add(() -> {
                    LetterFilesTests.requireWhole(LetterFilesTests.texts(new Random(seed), TEXTS_IN_A_LETTER));
                    return seed;
                });
            }
            int broken = 0;
            for (var letter : threads.invokeAll(letters)) {
                try {
                    letter.get();
                } catch (java.util.concurrent.ExecutionException found) {
                    broken++;
                    System.out.println("letter broken: "
                            + String.valueOf(found.getCause().getMessage())
                                    .lines()
                                    .limit(3)
                                    .toList());
                }
            }
            System.out.printf(
                    "%d hostile texts in %d letters, %d letters broken, %.0f s%n",
                    texts, letters.size(), broken, (System.nanoTime() - start) / 1e9);
            if (broken > 0) {
                throw new IllegalStateException(broken + " letters are not whole");
            }
        } finally {
            threads.shutdown();
        }
    }
}
