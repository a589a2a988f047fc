package disclosuredesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.holding.Supervising;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.requests.Motion.VoidBasis;
import disclosuredesk.requests.RegistrationField;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Axe;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * Every page that can be reached by links, once for each kind of page and officer: axe with the rules of WCAG 2.2 AA, rules
 * of our own, and 200 % zoom. Found by following links, so that a new page does not slip by.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class EveryPageBrowserTests {

    /** Nobody reads these as pages: files, pictures, and the way out. */
    private static final String NO_PAGE =
            ".*(/sign-out|\\.svg|[./](xlsx|docx|pdf|html|json|ofd|zip|png)|/export|/file|/template/\\w+|/materials/[0-9a-f]{32}|/search-proof/\\d+|/text-size/[A-Z]+|/theme/[A-Z]+)(\\?.*)?";

    /** Rules of our own, beyond axe; each answers with what breaks it. */
    private static final String RULES = """
            () => {
              const faults = [];
              const shown = (e) => e.getClientRects().length > 0;
              const text = (e) => (e.innerText || e.textContent || '').trim();
              if (document.documentElement.lang !== 'zh-CN') faults.push('language');
              document.querySelectorAll('input:not([type=hidden]):not([type=submit]), select, textarea').forEach((field) => {
                const labels = [...(field.labels || [])].filter((label) => text(label));
                if (shown(field) && !labels.length && !field.getAttribute('aria-label')) faults.push('no label: ' + field.outerHTML);
              });
              document.querySelectorAll('th').forEach((th) => { if (!th.scope) faults.push('th without scope: ' + th.outerHTML); });
              document.querySelectorAll('button, a[href]').forEach((one) => {
                if (!text(one) && !one.getAttribute('aria-label') && !one.querySelector('img[alt]:not([alt=""])')) faults.push('no name: ' + one.outerHTML);
              });
              document.querySelectorAll('.light').forEach((light) => { if (!text(light)) faults.push('state by colour alone: ' + light.outerHTML); });
              document.querySelectorAll('img').forEach((picture) => { if (picture.complete && !picture.naturalWidth) faults.push('no picture: ' + picture.outerHTML); });
              if (document.querySelectorAll('h1').length !== 1) faults.push('headings of the first order: ' + document.querySelectorAll('h1').length);
              const noise = document.body.innerText.match(/\\d{4}-\\d\\d-\\d\\dT\\d\\d|\\d\\d:\\d\\d:\\d\\d[.+Z]/);
              if (noise) faults.push('a moment as machines write it: ' + noise[0]);
              if (document.querySelector('[style]')) faults.push('inline style: ' + document.querySelector('[style]').outerHTML.slice(0, 120));
              return faults;
            }
            """;

    /**
     * Borders of what is typed into and ticked are told from their ground by 3:1 (WCAG 1.4.11), and nothing to hit is smaller than 24 px
     * (2.5.8), but links within a sentence. What a label belongs to is hit with it.
     */
    private static final String TOUCH = """
            () => {
              const faults = [];
              const numbers = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
              const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
                  .reduce((sum, v, at) => sum + v * [.2126, .7152, .0722][at], 0);
              const contrast = (a, b) => { const [x, y] = [light(a), light(b)]; return (Math.max(x, y) + .05) / (Math.min(x, y) + .05); };
              const ground = (e) => { for (let at = e; at; at = at.parentElement) { const c = numbers(getComputedStyle(at).backgroundColor);
                  if (c.length === 3 || c[3] === 1) return c; } return [255, 255, 255]; };
              const seen = (e) => e.checkVisibility() && e.getClientRects().length > 0 && !e.disabled;
              document.querySelectorAll('input:not([type=hidden]):not([type=file]), select, textarea').forEach((field) => {
                if (!seen(field) || field.checked || getComputedStyle(field).appearance === 'auto') return; // a browser's own box is its own matter
                const around = ground(field.parentElement);
                if (contrast(numbers(getComputedStyle(field).borderTopColor), around) < 3 && contrast(ground(field), around) < 3) faults.push('faint border: ' + field.outerHTML.slice(0, 120));
              });
              document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary').forEach((one) => {
                if (!seen(one) || one.closest('svg, .visually-hidden-focusable')) return;
                const boxes = [one, ...(one.labels || [])].map((e) => e.getBoundingClientRect());
                const box = { width: Math.max(...boxes.map((b) => b.right)) - Math.min(...boxes.map((b) => b.left)),
                    height: Math.max(...boxes.map((b) => b.bottom)) - Math.min(...boxes.map((b) => b.top)) };
                const sentence = one.tagName === 'A' && getComputedStyle(one).display === 'inline'
                    && (one.closest('p, li, dd, td, div, span').innerText || '').trim().length > one.innerText.trim().length;
                if (!sentence && (box.width < 23.5 || box.height < 23.5)) faults.push('small target ' + Math.round(box.width) + 'x' + Math.round(box.height) + ': ' + one.outerHTML.slice(0, 120));
              });
              return faults;
            }
            """;

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void everyPageIsFitForEveryone() {
        World world = new World(beans);
        Officer everything = world.officer(
                world.agency, world.department, "全", Role.CLERK, Role.HANDLER, Role.LEGAL_REVIEWER, Role.HEAD);
        List<RequestId> cases = cases(world);
        beans.getBean(Supervising.class).issue(cases.get(1), world.head.id(), "报进度", world.today(), world.head);
        moved(world, cases.get(0), cases.get(1));
        List<String> faults = new ArrayList<>();
        Map<String, String> titles = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Officer officer : List.of(everything, world.administrator)) {
            crawl(officer, faults, titles, seen);
        }
        assertThat(faults).as("%d kinds of pages", seen.size()).isEmpty();
        assertThat(seen).as("pages that were reached").hasSizeGreaterThan(73);
    }

    @Test
    void whatBreaksARuleIsToldWithItsElement() {
        Page page = chromium.page(port, true);
        page.setContent("<html lang=zh-CN><title>x</title><main><h1>x</h1><img src=x>"
                + "<p style='color:#ccc;background:#fff'>淡得看不清的字</p></main></html>");
        assertThat(Axe.faults(page)).anyMatch(fault -> fault.startsWith("image-alt <img"));
        assertThat(Axe.faultsByRules(page, "color-contrast"))
                .singleElement()
                .asString()
                .contains("淡得看不清的字");
        assertThat(Axe.faultsByTags(page, "wcag2aa")).isNotEmpty().noneMatch(fault -> fault.startsWith("image-alt"));
        page.context().close();
    }

    @Test
    void anOrganWithoutAnyCaseSaysWhatToDo() {
        World world = new World(beans);
        Page page = Chromium.signIn(chromium.page(port, true), world.clerk);
        List<String> faults = new ArrayList<>();
        for (String path : List.of(
                "/",
                "/?queue=UNCLAIMED",
                "/?queue=CLOSED",
                "/requests",
                "/letters",
                "/withheld",
                "/remedies",
                "/rectifications",
                "/exchange",
                "/precedents",
                "/board",
                "/reminders",
                "/statistics")) {
            page.navigate(path);
            check(path, page, faults);
        }
        assertThat(faults).isEmpty();
        page.navigate("/");
        assertThat(page.locator(".empty").innerText()).contains("现在没有要您办理的事项");
    }

    private static List<RequestId> cases(World world) {
        RequestId consulting = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(
                consulting,
                world.version(consulting),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "甲公司", null, "报价", world.today(), world.today())),
                world.clerk);
        return List.of(
                world.registered(),
                world.assigned(),
                consulting,
                world.proposed(Ground.PROVIDED, false),
                world.drafted(Ground.PROVIDED),
                world.reviewed(Ground.INTERNAL_AFFAIRS),
                world.approved(Ground.DOES_NOT_EXIST),
                world.delivered(Ground.PROVIDED),
                world.archived(Ground.INTERNAL_AFFAIRS),
                world.proposed(Ground.THIRD_PARTY, true),
                world.accepted(),
                lettersPrepared(world));
    }

    /** Letters on file that are not sent yet, so that the pages that say they were are seen. */
    private static RequestId lettersPrepared(World world) {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        LocalDate due = world.today().plusDays(20);
        world.examining.prepareCorrection(id, world.version(id), "请写明文件名称", due, false, world.clerk);
        world.charging.prepare(id, world.version(id), FeeNotice.Basis.PAGE, 44, 0, false, world.clerk);
        world.excess.prepare(id, world.version(id), due, "本月46件", false, world.clerk);
        world.consulting.prepare(
                id,
                world.version(id),
                List.of(Consultation.letter(Consultation.Kind.THIRD_PARTY, "甲公司", null, "报价", world.today(), null)),
                List.of(),
                false,
                world.clerk);
        return id;
    }

    /** What is put right by two officers: one amendment and one voiding wait, one request is void, one file was moved. */
    private void moved(World world, RequestId amended, RequestId materials) {
        world.amendingRegistration.move(
                amended,
                Map.of(
                        RegistrationField.NAME,
                        "汪𬭶",
                        RegistrationField.IDENTITY_NUMBER,
                        "样例证件5678",
                        RegistrationField.INFORMATION,
                        "东环路改造项目征收补偿方案及其附件"),
                "与申请书核对",
                world.clerk);
        RequestId voided = world.registered();
        world.voided(voided);
        world.voiding.move(world.registered(), VoidBasis.TEST, "", "测试登记", world.clerk);
        FilingMaterials filing = beans.getBean(FilingMaterials.class);
        for (String name : List.of("申请书.pdf", "归错.pdf")) {
            filing.file(
                    materials,
                    world.version(materials),
                    Purpose.APPLICATION,
                    InspectedFile.of(name, Papers.pdf(Integer.toHexString(name.hashCode()))),
                    world.clerk);
        }
        filing.move(
                materials,
                world.version(materials),
                beans.getBean(Materials.class).of(materials).get(1).storageName(),
                world.requests.get(amended, world.clerk).number().toString(),
                "归错案件",
                world.clerk);
    }

    private void crawl(Officer officer, List<String> faults, Map<String, String> titles, Set<String> seen) {
        Page page = Chromium.signIn(chromium.page(port, true), officer);
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        while (!open.isEmpty()) {
            String path = open.pop();
            Response answer = opened(page, path);
            if (answer == null || answer.status() == 403 || answer.status() == 409) {
                continue; // a link from a list whose step belongs to somebody else meanwhile
            }
            if (answer.status() != 200) {
                faults.add(path + ": answered with " + answer.status());
                continue;
            }
            check(path, page, faults);
            String title = page.title();
            String other = titles.putIfAbsent(title, kind(path));
            if (other != null && !other.equals(kind(path)) && !title.contains("依申〔")) {
                faults.add(path + ": the same title as " + other + ": " + title);
            }
            for (Object link : (List<?>)
                    page.evaluate("[...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))")) {
                String next = link.toString().replaceAll("#.*", "");
                if (next.startsWith("/") && !next.matches(NO_PAGE) && seen.add(kind(next))) {
                    open.add(next);
                }
            }
        }
        page.context().close();
    }

    /** Null for a file that is saved instead of shown. */
    private static @Nullable Response opened(Page page, String path) {
        try {
            return page.navigate(path);
        } catch (PlaywrightException download) {
            if (download.getMessage().contains("Download is starting")) {
                return null;
            }
            throw download;
        }
    }

    /** The address without what differs from case to case. */
    private static String kind(String path) {
        return path.replaceAll("\\?.*", "")
                .replaceAll("[0-9a-f-]{36}", "*")
                .replaceAll("\\d+", "*")
                .replaceAll("/cells/.*", "/cells/*")
                .replaceAll("/statistics/\\*/([A-Z]|remedies/).*", "/statistics/*/FIGURE")
                .replaceAll("/statistics/\\*/(quarters|months)/\\*/([A-Z]|remedies/).*", "/statistics/*/$1/*/FIGURE")
                .replaceAll("/statistics$", "/statistics/*");
    }

    private static void check(String path, Page page, List<String> faults) {
        Axe.faultsByTags(page, "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
                .forEach(fault -> faults.add(path + ": " + fault));
        ((List<?>) page.evaluate(RULES)).forEach(fault -> faults.add(path + ": " + fault));
        touched(path, page, faults);
        coloured(path + " in dark", ColorScheme.DARK, page, faults);
        touched(path + " in dark", page, faults);
        for (int width : List.of(683, 390)) { // a screen of 1366 at 200 %, and a phone
            page.setViewportSize(width, width == 390 ? 844 : 384);
            fits(path + " at " + width, page, faults);
            touched(path + " at " + width, page, faults);
            coloured(
                    path + " in dark at " + width,
                    ColorScheme.DARK,
                    page,
                    faults); // what is folded or stacked there has its own colours
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        coloured(path + " at 390", ColorScheme.LIGHT, page, faults);
        page.evaluate("document.documentElement.classList.add('size-HUGE')");
        fits(path + " at 390, largest letters", page, faults);
        page.evaluate("document.documentElement.classList.remove('size-HUGE')");
        page.setViewportSize(1366, 768);
    }

    /** The contrast of every text, the size of what is pressed and whether the keyboard reaches what scrolls, in the other colours or another width. */
    private static void coloured(String path, ColorScheme scheme, Page page, List<String> faults) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Axe.faultsByRules(page, "color-contrast", "target-size", "scrollable-region-focusable")
                .forEach(fault -> faults.add(path + ": " + fault));
    }

    private static void touched(String path, Page page, List<String> faults) {
        ((List<?>) page.evaluate(TOUCH)).stream().limit(3).forEach(fault -> faults.add(path + ": " + fault));
    }

    private static void fits(String path, Page page, List<String> faults) {
        if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))) {
            faults.add(path + ": scrolls sideways, " + page.evaluate("""
                    [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1
                        && e.checkVisibility() && !e.closest('details:not([open]) > :not(summary)')).slice(0, 2).map((e) => e.outerHTML.slice(0, 100)).join(' | ')
                    """));
        }
    }
}
