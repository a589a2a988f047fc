package disclosuredesk.testing.fuzz;

import disclosuredesk.archive.DossierFile;
import disclosuredesk.calendar.CalendarProposal;
import disclosuredesk.calendar.NoticeFile;
import disclosuredesk.checking.ReportChecks;
import disclosuredesk.cli.CommandLineForTests;
import disclosuredesk.documents.BoundPdf;
import disclosuredesk.documents.BurntPdf;
import disclosuredesk.documents.CleanCopy;
import disclosuredesk.documents.ConvertedPdf;
import disclosuredesk.documents.DocumentText;
import disclosuredesk.documents.DrawnPages;
import disclosuredesk.documents.HiddenContent;
import disclosuredesk.documents.PageBox;
import disclosuredesk.documents.PdfDocument;
import disclosuredesk.documents.TextPlaces;
import disclosuredesk.documents.UnfitTemplate;
import disclosuredesk.documents.UnreadableDocument;
import disclosuredesk.documents.WordPackage;
import disclosuredesk.documents.WordTemplate;
import disclosuredesk.lettercheck.GivenFacts;
import disclosuredesk.lettercheck.LetterCheck;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.materials.kept.KeptText;
import disclosuredesk.materials.kept.MailSource;
import disclosuredesk.published.JsonReport;
import disclosuredesk.published.PublishedReports;
import disclosuredesk.registration.PastedApplicant;
import disclosuredesk.report.UnusableInput;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.Sha256;
import disclosuredesk.testing.fuzz.Seeds.Seed;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every place where a file or a text from a person is read, with what it reads when all is well and how it says that it cannot. */
enum Reader {
    LETTER(Seeds::letters, (name, file) -> LetterCheck.handedIn(DocumentText.of(file), GivenFacts.none())),
    READING_ORDER(Seeds::letters, (name, file) -> DocumentText.doubtfulPages(file)),
    REPORT(Seeds::reports, (name, file) -> ReportChecks.of(PublishedReports.read(file, name))),
    TABLE_THREE(
            () -> Seeds.reports().stream()
                    .filter(seed -> seed.name().endsWith("json"))
                    .toList(),
            (name, file) -> JsonReport.readTable3(file, name)),
    MATERIAL(Seeds::materials, (name, file) -> InspectedFile.of(name, file, 100 << 20)),
    PAGE_PICTURE(Seeds::drawable, (name, file) -> draw(file)),
    PLACES_ON_A_PAGE(Seeds::drawable, (name, file) -> places(file)),
    BURNT(
            Seeds::drawable,
            (name, file) -> BurntPdf.of(
                    file, List.of(new BurntPdf.Mark(1, new PageBox(100, 100, 200, 200), "第十五条")), "{0}{1}", List.of())),
    HIDDEN_CONTENT(
            () -> Stream.concat(Seeds.drawable().stream(), Seeds.packages().stream())
                    .toList(),
            (name, file) -> HiddenContent.of(file)),
    CLEAN_COPY(
            () -> Stream.concat(Seeds.drawable().stream(), Seeds.packages().stream())
                    .toList(),
            (name, file) -> CleanCopy.of(
                    file,
                    EnumSet.of(
                            name.endsWith("x") && !name.endsWith("xlsx")
                                    ? HiddenContent.Kind.AUTHOR
                                    : HiddenContent.Kind.ATTACHMENTS))),
    BOUND(
            Seeds::drawable,
            (name, file) -> BoundPdf.write(
                    List.of(new BoundPdf.Part("件", () -> file)),
                    lines -> PdfFiles.form(),
                    OutputStream.nullOutputStream())),
    SCAN(Seeds::scans, (name, file) -> scan(file)),
    MATERIAL_SCAN(Seeds::scans, (name, file) -> InspectedFile.of(name, file, 100 << 20)),
    OLD_OFFICE_FILE(() -> Seeds.kept().subList(0, 3), (name, file) -> oldText(name, file)),
    MAIL(Seeds::mails, (name, file) -> {
        KeptText.ofMail(MailSource.of(file));
        MailSource.parts(file);
    }),
    PLAIN_TEXT(
            () -> List.of(Seeds.kept().get(4)),
            (name, file) -> ConvertedPdf.ofText(KeptText.characters(file).orElse(""))),
    PASTED(Seeds::pasted, (name, file) -> PastedApplicant.read(new String(file, StandardCharsets.UTF_8))),
    NOTICE(Seeds::notices, (name, file) -> NoticeFile.read(CalendarProposal.Kind.NOTICE, 2027, NoticeFile.text(file))),
    TEMPLATE(Seeds::templates, (name, file) -> fill(file)),
    EDITED_LETTER(Seeds::editedLetters, (name, file) -> {
        WordPackage.require(file);
        DocumentText.of(file);
    }),
    DOSSIER(Reader::dossiers, (name, file) -> onDisk(file, DossierFile::verify)),
    FACTS(
            Seeds::facts,
            (name, file) -> onDisk(file, path -> command("check-letter", letter(), "--facts", path.toString()))),
    COURSES(
            () -> List.of(new Seed("clock.json", Seeds.resource("/clock/clock-vectors.json"))),
            (name, file) -> onDisk(file, path -> command("deadline", path.toString()))),
    FEES(
            () -> List.of(new Seed("fee.json", Seeds.resource("/clock/fee-vectors.json"))),
            (name, file) -> onDisk(file, path -> command("fee", path.toString())));

    private static final Pattern NUMBER = Pattern.compile("1[3-9][0-9]{9}");

    /** Those of a letter's template. */
    private static final Set<String> PLACES =
            Set.of("head", "number", "title", "addressee", "paragraphs", "signature", "date", "contact");

    private final Supplier<List<Seed>> seeds;
    private final Use use;

    Reader(Supplier<List<Seed>> seeds, Use use) {
        this.seeds = seeds;
        this.use = use;
    }

    private interface Use {
        void of(String name, byte[] file) throws Exception;
    }

    List<Seed> seeds() {
        List<Seed> own = seeds.get();
        return Stream.concat(
                        own.stream(),
                        Seeds.further().stream()
                                .filter(more -> own.stream()
                                        .anyMatch(seed -> seed.ending().equals(more.ending()))))
                .toList();
    }

    /** A proof of a search is bound with the rest and is not inspected. */
    boolean isBehindInspection() {
        return Set.of(
                        PAGE_PICTURE,
                        PLACES_ON_A_PAGE,
                        BURNT,
                        HIDDEN_CONTENT,
                        CLEAN_COPY,
                        SCAN,
                        OLD_OFFICE_FILE,
                        MAIL,
                        PLAIN_TEXT)
                .contains(this);
    }

    /** Bytes asked for, also those given back meanwhile: 1.5 GiB; more where a page of 40 million dots is drawn twice and compared. */
    long mostMemory() {
        return this == PAGE_PICTURE || this == BURNT || this == CLEAN_COPY ? 4L << 30 : 3L << 29;
    }

    void read(Seed file) throws Exception {
        use.of(file.name(), file.content());
    }

    /** Whether it is one of the ways to refuse a file that become a sentence on the page or the command line. */
    static boolean isRefusal(Throwable thrown) {
        boolean told = thrown instanceof UnreadableDocument
                || thrown instanceof UnfitTemplate
                || thrown instanceof UnusableInput;
        return told
                ? String.valueOf(thrown.getMessage())
                        .codePoints()
                        .anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN)
                : thrown instanceof Refused refused && refused.kind() == Refused.Kind.INVALID;
    }

    private static void draw(byte[] file) throws UnreadableDocument {
        try (DrawnPages pages = DrawnPages.of(file)) {
            for (int page = 1; page <= Math.min(2, pages.count()); page++) {
                pages.png(page, DrawnPages.SCREEN_DPI);
            }
        }
    }

    private static void places(byte[] file) throws UnreadableDocument {
        try (DrawnPages pages = DrawnPages.of(file)) {
            TextPlaces.of(pages, 1, Math.min(2, pages.count()), new TextPlaces.Sought(NUMBER, found -> true));
        }
    }

    private static void scan(byte[] file) throws UnreadableDocument {
        if (ConvertedPdf.scanPages(file) > 0) {
            ConvertedPdf.scanPng(file, 1, 1_200);
        }
        ConvertedPdf.ofScan(file);
    }

    private static void oldText(String name, byte[] file) throws UnreadableDocument {
        if (name.endsWith("msg")) {
            KeptText.ofOutlook(file);
        } else if (name.endsWith("xls")) {
            KeptText.ofOldExcel(file);
        } else {
            KeptText.ofOldWord(file);
        }
    }

    private static void fill(byte[] file) throws UnfitTemplate {
        WordTemplate template = WordTemplate.read(file, PLACES);
        Map<String, Object> values = new HashMap<>();
        PLACES.forEach(place -> values.put(place, place.equals("paragraphs") ? List.of("一", "二") : "某"));
        PdfDocument.of(template.fill(values));
    }

    private static List<Seed> dossiers() {
        byte[] record = "记录".getBytes(StandardCharsets.UTF_8);
        return List.of(new Seed(
                "a.zip",
                disclosuredesk.testing.Papers.zip("记录.txt", record, "SHA256SUMS", Sha256.of(record) + "  记录.txt\n")));
    }

    private static String letter() throws java.io.IOException {
        Path letter = Files.createTempFile("letter", ".txt");
        letter.toFile().deleteOnExit();
        return Files.writeString(letter, "答复书\n陈某：\n现答复如下。\n2026年3月20日\n").toString();
    }

    private interface OnDisk {
        void use(Path file) throws Exception;
    }

    private static void onDisk(byte[] file, OnDisk then) throws Exception {
        Path path = Files.createTempFile("fuzz", ".file");
        try {
            then.use(Files.write(path, file));
        } finally {
            Files.delete(path);
        }
    }

    /** What nobody thought of is said in such words. */
    private static void command(String... arguments) {
        String said = CommandLineForTests.answer(arguments);
        if (said.contains("命令未能完成") || said.contains("\tat ")) {
            throw new IllegalStateException(said.substring(0, Math.min(said.length(), 400)));
        }
    }
}
