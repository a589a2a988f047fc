package disclosuredesk.agencies.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A picture a phone reads, as the path of an SVG: drawn in the page itself, so that no address and no file holds what it says.
 *
 * @param size of the square, the white edge included
 * @param path of the dark parts
 */
record QrCode(int size, String path) {

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.CHARACTER_SET, "UTF-8");

    static QrCode of(String text) {
        try {
            BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            var path = new StringBuilder();
            for (int y = 0; y < dots.getHeight(); y++) {
                for (int x = 0; x < dots.getWidth(); x++) {
                    if (dots.get(x, y)) {
                        int from = x;
                        while (x < dots.getWidth() && dots.get(x, y)) {
                            x++;
                        }
                        path.append("M%d %dh%dv1H%dz".formatted(from, y, x - from, from));
                    }
                }
            }
            return new QrCode(dots.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no picture holds it", tooLong);
        }
    }
}
