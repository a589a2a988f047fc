package disclosuredesk.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A photograph is seen and goes out upright, however the camera was held (EXIF, values 1 to 8). */
class OrientationTests {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 240;
    private static final int RED = 0xd02020;
    private static final int BLUE = 0x2020d0;
    private static final int GREEN = 0x20a020;

    /** Upright: red at the upper left, blue at the upper right, green at the lower left, white at the lower right. */
    private static int upright(int x, int y) {
        return y < HEIGHT / 2 ? x < WIDTH / 2 ? RED : BLUE : x < WIDTH / 2 ? GREEN : 0xffffff;
    }

    /** As the camera stores it, by the table of the EXIF standard: what its first row and first column are. */
    private static BufferedImage stored(int orientation) {
        boolean sideways = orientation >= 5;
        BufferedImage image =
                new BufferedImage(sideways ? HEIGHT : WIDTH, sideways ? WIDTH : HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int r = 0; r < image.getHeight(); r++) {
            for (int c = 0; c < image.getWidth(); c++) {
                int right = WIDTH - 1;
                int bottom = HEIGHT - 1;
                image.setRGB(
                        c,
                        r,
                        switch (orientation) {
                            case 2 -> upright(right - c, r);
                            case 3 -> upright(right - c, bottom - r);
                            case 4 -> upright(c, bottom - r);
                            case 5 -> upright(r, c);
                            case 6 -> upright(right - r, c);
                            case 7 -> upright(right - r, bottom - c);
                            case 8 -> upright(r, bottom - c);
                            default -> upright(c, r);
                        });
            }
        }
        return image;
    }

    private static byte[] photograph(int orientation) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(stored(orientation), "jpg", out);
        byte[] jpeg = out.toByteArray();
        byte[] exif = exif(orientation);
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + exif.length + 10);
        all.put(jpeg, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) (exif.length + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(exif);
        all.put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }

    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26)
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static void requireUpright(BufferedImage image) {
        assertThat(image.getHeight()).isGreaterThan(image.getWidth());
        int x = image.getWidth() / 4;
        int y = image.getHeight() / 4;
        requireNear(image.getRGB(x, y), RED);
        requireNear(image.getRGB(3 * x, y), BLUE);
        requireNear(image.getRGB(x, 3 * y), GREEN);
        requireNear(image.getRGB(3 * x, 3 * y), 0xffffff);
    }

    private static void requireNear(int dot, int color) {
        for (int shift : new int[] {0, 8, 16}) {
            assertThat(dot >> shift & 255).isCloseTo(color >> shift & 255, org.assertj.core.data.Offset.offset(24));
        }
    }

    @TestFactory
    Stream<DynamicTest> aPhotographIsDrawnBurntAndCleanedUpright() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(orientation -> DynamicTest.dynamicTest("value " + orientation, () -> {
                    byte[] file = photograph(orientation);
                    try (DrawnPages pages = DrawnPages.of(file);
                            DrawnPages burnt = DrawnPages.of(BurntPdf.of(
                                    file,
                                    List.of(new BurntPdf.Mark(1, new PageBox(0, 480, 20, 20), "")),
                                    "",
                                    List.of()))) {
                        requireUpright(pages.draw(1, 100));
                        requireUpright(burnt.draw(1, 100));
                    }
                    byte[] clean = CleanCopy.of(file, Set.of(HiddenContent.Kind.CAMERA))
                            .orElseThrow();
                    assertThat(HiddenContent.of(clean)).isEmpty();
                    requireUpright(ImageIO.read(new ByteArrayInputStream(clean)));
                }));
    }

    @Test
    void thePhotographOfAPhoneIsDrawnUpright() throws Exception {
        byte[] file = PdfFiltersTests.file("photo-exif6.jpg");
        BufferedImage stored = ImageIO.read(new ByteArrayInputStream(file));
        try (DrawnPages pages = DrawnPages.of(file)) {
            BufferedImage drawn = pages.draw(1, 100);
            assertThat(drawn.getWidth() > drawn.getHeight()).isEqualTo(stored.getHeight() > stored.getWidth());
        }
    }

    @Test
    void aPictureThatSaysNothingOrNonsenseLiesAsItIs() throws Exception {
        assertThat(Orientation.of(disclosuredesk.testing.Papers.picture("png", 30, 20)))
                .isEqualTo(1);
        assertThat(Orientation.of(disclosuredesk.testing.Papers.picture("jpg", 30, 20)))
                .isEqualTo(1);
        assertThat(Orientation.of(photograph(9))).isEqualTo(1);
        assertThat(Orientation.of(new byte[] {
                    (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0, 9, 'E', 'x', 'i', 'f', 0, 0, 'M'
                }))
                .isEqualTo(1);
        assertThat(Orientation.of(new byte[0])).isEqualTo(1);
    }
}
