package disclosuredesk.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The browser of the browser tests; where it is missing they are skipped, aloud. */
public final class Chromium {

    public static final String PATH = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");

    public static final List<String> ARGUMENTS = List.of("--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private Chromium() {}

    public static boolean isInstalled() {
        boolean installed = Files.isExecutable(Path.of(PATH));
        if (!installed) {
            System.out.println("BROWSER TESTS SKIPPED: no Chromium at " + PATH + " (set CHROMIUM to where it is)");
        }
        return installed;
    }
}
