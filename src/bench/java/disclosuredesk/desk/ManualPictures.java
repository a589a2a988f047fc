package disclosuredesk.desk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import disclosuredesk.testing.Chromium;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Takes the pictures of the manual, which README and {@code src/docs} show too, from a running demo, so that they show what the application shows.
 *
 * <p>Arguments: port of the demo on loopback (8080), folder of the manual's (src/main/resources/static/manual), folder of those README and {@code src/docs}
 * show whole (src/docs/pictures).
 */
public final class ManualPictures {

    private static final int QUALITY = 62;

    private final int port;
    private final Path folder;
    private final Path docs;
    private final Chromium chromium;

    private ManualPictures(int port, Path folder, Path docs, Chromium chromium) {
        this.port = port;
        this.folder = folder;
        this.docs = docs;
        this.chromium = chromium;
    }

    public static void main(String[] arguments) {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080;
        Path folder = Path.of(arguments.length > 1 ? arguments[1] : "src/main/resources/static/manual");
        Path docs = Path.of(arguments.length > 2 ? arguments[2] : "src/docs/pictures");
        try (var chromium = new Chromium()) {
            new ManualPictures(port, folder, docs, chromium).take();
        }
    }

    private void take() {
        int year = LocalDate.now(Clock.systemDefaultZone()).getYear();
        Page clerk = signedIn("张敏");
        picture(clerk, "/", "worklist");
        picture(clerk, "/requests?text=%E9%A1%B9%E7%9B%AE&state=OPEN", "lists");
        picture(clerk, "/requests/new", "registration");
        picture(clerk, step(clerk, "examineRequest", "correctionReceived"), "examination");
        picture(clerk, step(clerk, "askOpinions", "opinionReceived"), "consultation");
        picture(clerk, step(clerk, "draftDecision"), "decision");
        String approved = step(clerk, "deliverDecision");
        picture(clerk, approved + "/letters", "letters");
        picture(clerk, approved + "/materials", "materials");
        picture(clerk, step(clerk, "archiveDossier"), "archive");
        String assigned = step(clerk, "searchRecords");
        picture(clerk, assigned + "/deadline", "deadline");
        whole(clerk, assigned + "/deadline", "deadline");
        whole(clerk, "/statistics/" + (year - 1), "table3");
        picture(clerk, assigned + "/extension", "extension");
        picture(clerk, "/withheld", "register");
        picture(clerk, "/remedies", "remedies");
        picture(clerk, "/statistics/" + (year - 1) + "/report", "report");
        for (String handler : List.of("李卫东", "王丽娟", "赵强")) {
            Page page = signedIn(handler);
            if (page.locator("td a[href$='/search']").count() > 0) {
                picture(page, page.locator("td a[href$='/search']").first().getAttribute("href"), "search");
                break;
            }
        }
        Page head = signedIn("刘建华");
        picture(head, "/board", "board");
        picture(head, assigned + "/amendment", "amendment");
        picture(head, "/statistics/" + (year - 1) + "/units", "rollup");
        Page administrator = signedIn("系统管理员");
        picture(administrator, "/calendar", "settings");
    }

    private Page signedIn(String name) {
        Page page = chromium.page(port, true);
        page.navigate("/sign-in");
        Locator line = page.locator("tr:has(td:text-is('" + name + "')) button");
        if (line.count() == 0) {
            System.out.println("nobody is called " + name);
            return page;
        }
        line.first().click();
        return page;
    }

    /** The address of the newest case at the first of some steps that any case stands at. */
    private static String step(Page page, String... steps) {
        for (String step : steps) {
            page.navigate("/requests?step=" + step);
            if (page.locator("tbody td a").count() > 0) {
                return page.locator("tbody td a").first().getAttribute("href");
            }
        }
        System.out.println("no case stands at " + List.of(steps) + "; the newest is taken");
        page.navigate("/requests");
        return page.locator("tbody td a").first().getAttribute("href");
    }

    private void picture(Page page, String path, String name) {
        page.navigate(path);
        page.screenshot(new Page.ScreenshotOptions()
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY)
                .setPath(folder.resolve(name + ".jpg")));
        System.out.println(name + " " + path);
    }

    private void whole(Page page, String path, String name) {
        page.navigate(path);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(docs.resolve(name + ".png")));
        System.out.println(name + " " + path);
    }
}
