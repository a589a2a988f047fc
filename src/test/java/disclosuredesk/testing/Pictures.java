package disclosuredesk.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;

/**
 * Pictures of pages, in {@code target/pictures}, for a person to look at. They prove nothing: what a page must be is asserted on the page.
 * Chromium now and then answers "Unable to capture screenshot" on a machine that is busy; that says nothing about the page, so the picture
 * is tried again, and a missing one is said aloud instead of failing the test.
 */
public final class Pictures {

    private static final int TRIES = 3;

    private Pictures() {}

    /** What the window shows. */
    public static void take(Page page, String name) {
        take(page, name, false);
    }

    /** The page from top to bottom. */
    public static void takeWhole(Page page, String name) {
        take(page, name, true);
    }

    /** What is looked at is measured too, and a click waits for the next page to begin, not for its style sheet. */
    private static void take(Page page, String name, boolean whole) {
        page.waitForLoadState();
        for (int tried = 1; tried <= TRIES; tried++) {
            try {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(whole)
                        .setPath(Path.of("target/pictures", name + ".png")));
                return;
            } catch (PlaywrightException noPicture) {
                System.out.println(
                        "NO PICTURE " + name + ", try " + tried + " of " + TRIES + ": " + noPicture.getMessage());
            }
        }
    }
}
