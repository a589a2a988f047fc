package disclosuredesk.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import disclosuredesk.agencies.Officer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A browser of its own process, to be killed as a power cut would: it says goodbye to nobody. */
public final class KilledChromium implements AutoCloseable {

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    /** A browser that answers nobody is ended after so many seconds, and another one is started. */
    private static final int PATIENCE = 20;

    private static final int TRIES = 4;

    private Process process;
    private Browser browser;

    /** @param profile an empty folder */
    public KilledChromium(Path profile) {
        for (int attempt = 1; browser == null; attempt++) {
            try {
                start(profile.resolve("try-" + attempt));
            } catch (PlaywrightException silent) {
                kill();
                if (attempt == TRIES) {
                    throw silent;
                }
            }
        }
    }

    private void start(Path profile) {
        try {
            Files.createDirectories(profile);
            List<String> command = new ArrayList<>(List.of(
                    Chromium.PATH,
                    "--headless=new",
                    "--no-sandbox",
                    "--remote-debugging-port=0",
                    "--user-data-dir=" + profile));
            command.addAll(Chromium.ARGUMENTS);
            command.add("about:blank"); // not the page of a new window, which is an application of its own
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolve("output").toFile())
                    .start();
            Path address = profile.resolve("DevToolsActivePort");
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!Files.exists(address) || Files.readAllLines(address).isEmpty()) {
                if (System.nanoTime() > patience || !process.isAlive()) {
                    throw new AssertionError(
                            "the browser does not start: " + Files.readString(profile.resolve("output")));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            Process started = process;
            var watch = CompletableFuture.runAsync(
                    started::destroyForcibly, CompletableFuture.delayedExecutor(PATIENCE, TimeUnit.SECONDS));
            browser = playwright
                    .chromium()
                    .connectOverCDP(
                            "http://127.0.0.1:" + Files.readAllLines(address).get(0),
                            new BrowserType.ConnectOverCDPOptions().setTimeout(TimeUnit.SECONDS.toMillis(PATIENCE)));
            watch.cancel(false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A page on the application at a port, the officer signed in. */
    public Page signedIn(int port, Officer officer) {
        Page page = browser.newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port))
                .newPage();
        return Chromium.signIn(page, officer);
    }

    /** Ends the browser and its children in the middle of whatever they do. */
    public void kill() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
        playwright.close();
    }
}
