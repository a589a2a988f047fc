package disclosuredesk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Pages with much on them are drawn, on the screen and to be burnt; what repeats without end is not. */
@Tag("whole")
@Tag("computes")
class HonestPagesTests {

    private static final double TO_BE_BURNT = 200;

    @TestFactory
    Stream<DynamicTest> whatPeopleReallySendIsDrawn() {
        return HonestPages.all().entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> {
                    try (DrawnPages pages = DrawnPages.of(page.getValue().file())) {
                        assertThat(painted(pages.draw(1, DrawnPages.SCREEN_DPI)))
                                .as("on the screen")
                                .isGreaterThan(0.01);
                        assertThat(painted(pages.draw(1, TO_BE_BURNT)))
                                .as("to be burnt")
                                .isGreaterThan(0.01);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsDrawnWithoutEndIsRefusedAsTooMuch() {
        return HonestPages.endless().entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> {
                    try (DrawnPages pages = DrawnPages.of(page.getValue().file())) {
                        assertThatThrownBy(() -> pages.draw(1, DrawnPages.SCREEN_DPI))
                                .isInstanceOf(UnreadableDocument.class)
                                .hasMessageStartingWith("第1页内容过多，不能绘制");
                    }
                }));
    }

    /** The part of the page that is not white. */
    private static double painted(BufferedImage page) {
        long dots = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                dots += (page.getRGB(x, y) & 0xffffff) == 0xffffff ? 0 : 1;
            }
        }
        return dots / (double) (page.getWidth() * page.getHeight());
    }
}
