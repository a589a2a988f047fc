package disclosuredesk.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import disclosuredesk.agencies.Officer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A browser of its own process, to be killed as a power cut would: it says goodbye to nobody. */
public final class KilledChromium implements AutoCloseable {

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Process process;
    private final Browser browser;

    /** @param profile an empty folder */
    public KilledChromium(Path profile) {
        try {
            List<String> command = new ArrayList<>(List.of(Chromium.PATH, "--headless=new", "--no-sandbox", "--remote-debugging-port=0",
                    "--user-data-dir=" + profile));
            command.addAll(Chromium.ARGUMENTS);
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(profile.resolve("output").toFile()).start();
            Path address = profile.resolve("DevToolsActivePort");
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!Files.exists(address) || Files.readAllLines(address).isEmpty()) {
                if (System.nanoTime() > patience || !process.isAlive()) {
                    throw new AssertionError("the browser does not start: " + Files.readString(profile.resolve("output")));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            browser = playwright.chromium().connectOverCDP("http://127.0.0.1:" + Files.readAllLines(address).get(0));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A page on the application at a port, the officer signed in. */
    public Page signedIn(int port, Officer officer) {
        Page page = browser.newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port)).newPage();
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
