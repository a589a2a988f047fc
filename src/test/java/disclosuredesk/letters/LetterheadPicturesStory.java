package disclosuredesk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.ChangingSettings;
import disclosuredesk.agencies.Setting;
import disclosuredesk.decision.Ground;
import disclosuredesk.letters.LetterFiles.Form;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Logo and seal picture of an agency's letters: drawn anew, the seal only where the agency says so and on what goes out. */
abstract class LetterheadPicturesStory {

    private static final String PAGE = "/letterhead/pictures";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private LetterFiles files;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterheadPictures pictures;

    @Autowired
    private ChangingLetterheadPictures changing;

    @Autowired
    private ChangingSettings settings;

    @Autowired
    private IssuingLetters issuing;

    @Autowired
    private SecurityTrail trail;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    private Answer upload(String kind, String name, byte[] file) {
        return pages.upload(PAGE + "/" + kind, Map.of(), name, file, world.administrator);
    }

    private Letter answer() {
        RequestId id = world.approved(Ground.PROVIDED);
        return letters.valid(id, LetterKind.DECISION).orElseThrow();
    }

    /** The widths of the pictures on the pages of a PDF. */
    private static Set<Integer> widths(byte[] pdf) throws IOException {
        Set<Integer> widths = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    widths.add(
                            page.getResources().getXObject(name).getCOSObject().getInt(COSName.WIDTH));
                }
            }
        }
        return widths;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aLogoIsPrintedAboveTheHeadAndTheSealOnlyWhereTheSettingSaysSo() throws IOException {
        Letter letter = answer();
        String without = text(files.of(letter, Form.PDF, world.clerk));
        assertThat(upload("LOGO", "logo.png", Papers.picture("png", 200, 120)).location())
                .isEqualTo(PAGE);
        assertThat(upload("SEAL", "seal.png", Papers.picture("png", 300, 300)).location())
                .isEqualTo(PAGE);
        byte[] plain = files.of(letter, Form.PDF, world.clerk);
        assertThat(widths(plain)).containsExactly(200);
        assertThat(text(plain)).as("no word is lost").isEqualTo(without);
        settings.change(Map.of(Setting.SEAL_PICTURE, 1), world.administrator);
        byte[] sealed = files.of(letter, Form.PDF, world.clerk);
        assertThat(widths(sealed)).containsExactly(200, 300);
        assertThat(text(sealed)).isEqualTo(without);
        assertThat(files.of(letter, Form.OFD, world.clerk)).isNotEmpty();
        assertThat(pages.get("/requests/" + letter.request() + "/letters/" + letter.id(), world.clerk)
                        .html())
                .contains("/letterhead/logo.png")
                .doesNotContain("/letterhead/seal.png");
        assertThat(pages.get(
                                "/letters/print?year=" + letter.issuedOn().getYear() + "&letter=" + letter.id(),
                                world.clerk)
                        .html())
                .contains("/letterhead/logo.png")
                .contains("/letterhead/seal.png");
        assertThat(trail.of(world.agency).stream().map(SecurityEntry::event))
                .contains("LetterheadPictureChanged", "SettingChanged");
    }

    @Test
    void whatCountsNoMoreHasNoSeal() throws IOException {
        Letter letter = answer();
        changing.change(LetterheadPicture.SEAL, "seal.png", Papers.picture("png", 300, 300), world.administrator);
        settings.change(Map.of(Setting.SEAL_PICTURE, 1), world.administrator);
        assertThat(files.isSealed(letter, world.clerk)).isTrue();
        assertThat(files.isSealed(answer(), world.clerkOfAnotherAgency))
                .as("its own")
                .isFalse();
        issuing.voidLetter(letter.request(), world.version(letter.request()), letter.id(), "打印有误", world.clerk);
        Letter voided = letters.get(letter.id()).orElseThrow();
        assertThat(files.isSealed(voided, world.clerk)).isFalse();
        assertThat(widths(files.of(voided, Form.PDF, world.clerk))).isEmpty();
    }

    @Test
    void onlyAPictureOfAFitSizeIsTakenAndOnlyByTheAdministrator() {
        byte[] good = Papers.picture("png", 200, 200);
        assertThat(upload("LOGO", "logo.png", new byte[0]).text()).contains("请选择图片。");
        assertThat(upload("LOGO", "logo.jpg", Papers.picture("jpg", 200, 200)).text())
                .contains("请上传PNG图片。");
        assertThat(upload("LOGO", "logo.png", "<svg/>".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(upload("LOGO", "logo.png", Papers.picture("png", 99, 200)).text())
                .contains("图片每边须在100至2000像素之间。");
        assertThat(upload("LOGO", "logo.png", Papers.picture("png", 2001, 200)).status())
                .isEqualTo(422);
        assertThat(upload("LOGO", "logo.png", Arrays.copyOf(good, good.length / 2))
                        .status())
                .isEqualTo(422);
        assertThat(upload("LOGO", "logo.png", new byte[(1 << 20) + 1]).text()).contains("1MB");
        assertThat(upload("OTHER", "logo.png", good).status()).isBetween(400, 499);
        assertThat(pages.upload(PAGE + "/LOGO", Map.of(), "logo.png", good, world.clerk)
                        .status())
                .isEqualTo(403);
        assertThat(pages.get(PAGE, world.head).status()).isEqualTo(403);
        assertThat(pictures.hasLogo(world.agency)).isFalse();
    }

    @Test
    void aSealThatIsNotPrintedIsShownToNobodyButTheAdministrator() {
        assertThat(pages.get("/letterhead/logo.png", world.clerk).status()).isEqualTo(404);
        changing.change(LetterheadPicture.SEAL, "seal.png", Papers.picture("png", 300, 300), world.administrator);
        changing.change(LetterheadPicture.LOGO, "logo.png", Papers.picture("png", 300, 300), world.administrator);
        assertThat(pages.get("/letterhead/logo.png", world.clerk).status()).isEqualTo(200);
        assertThat(pages.get("/letterhead/seal.png", world.clerk).status()).isEqualTo(404);
        assertThat(pages.get("/letterhead/seal.png", world.administrator).status())
                .isEqualTo(200);
        assertThat(pages.get("/letterhead/logo.png", world.clerkOfAnotherAgency).status())
                .isEqualTo(404);
        changing.remove(LetterheadPicture.LOGO, world.administrator);
        assertThat(pictures.hasLogo(world.agency)).isFalse();
    }
}
