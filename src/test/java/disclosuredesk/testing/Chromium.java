package disclosuredesk.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import disclosuredesk.agencies.Officer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The browser of the browser tests, one to a JVM; each class has pages of its own, which end with it. Where it is missing they are skipped, aloud. */
public final class Chromium implements AutoCloseable {

    static final String PATH = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");

    static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser shared;

    private final List<BrowserContext> contexts = new ArrayList<>();

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000); // others are at work on the same machine
    }

    /** An empty page of a screen most officers have, on the application at a port. */
    public Page page(int port, boolean javaScript) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(1366, 768)
                        .setJavaScriptEnabled(javaScript)
                        .setBaseURL("http://localhost:" + port));
        contexts.add(context);
        return context.newPage();
    }

    /** Started by the first class that wants a page, ended with the JVM. */
    private static Browser browser() {
        Browser browser = shared;
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(PATH))
                            .setArgs(ARGUMENTS));
            shared = browser;
        }
        return browser;
    }

    /** Signs an officer in on a page. */
    public static Page signIn(Page page, Officer officer) {
        page.navigate("/sign-in");
        page.fill("#login", officer.login());
        page.fill("#password", World.PASSWORD);
        page.click("main button");
        return page;
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }

    public static boolean isInstalled() {
        boolean installed = Files.isExecutable(Path.of(PATH));
        if (!installed) {
            System.out.println("BROWSER TESTS SKIPPED: no Chromium at " + PATH + " (set CHROMIUM to where it is)");
        }
        return installed;
    }
}
