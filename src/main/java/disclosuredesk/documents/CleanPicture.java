package disclosuredesk.documents;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A photograph without what is said about it: when, where and with what it was taken, previews, and what lies behind its end. Upright. */
final class CleanPicture {

    /** What a picture cannot be shown without, or not in its colours. */
    private static final Set<String> PNG_SHOWN =
            Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");

    private static final float QUALITY = 0.95f;

    private CleanPicture() {}

    /** Whether something is said about it. */
    static boolean isTalkative(byte[] picture) {
        try {
            return isPng(picture)
                    ? stripped(picture).length != picture.length
                    : new String(picture, 0, Math.min(picture.length, 1 << 16), StandardCharsets.ISO_8859_1)
                                    .contains("Exif\0\0")
                            || picture.length > 2
                                    && (picture[0] & 0xff) == 0xff
                                    && stripped(picture).length != picture.length;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /** The same picture, dot for dot if it was upright; else turned and stored anew. */
    static byte[] of(byte[] picture) throws IOException {
        int orientation = Orientation.of(picture);
        return orientation == 1 ? stripped(picture) : turned(picture, orientation);
    }

    private static boolean isPng(byte[] picture) {
        return picture.length > 8 && picture[0] == (byte) 0x89 && picture[1] == 'P';
    }

    private static byte[] stripped(byte[] picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(picture.length);
        if (isPng(picture)) {
            chunks(picture, out);
        } else {
            segments(picture, out);
        }
        return out.toByteArray();
    }

    private static void chunks(byte[] picture, ByteArrayOutputStream out) {
        ByteBuffer in = ByteBuffer.wrap(picture);
        out.write(picture, 0, 8);
        for (int at = 8; at + 12 <= picture.length; ) {
            int length = in.getInt(at) + 12;
            String type = new String(picture, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (PNG_SHOWN.contains(type)) {
                out.write(picture, at, length);
            }
            at += length;
            if (type.equals("IEND")) {
                return;
            }
        }
    }

    /** Kept of the segments that speak about the picture: its measures, its colour profile and how its colours are stored. */
    private static void segments(byte[] picture, ByteArrayOutputStream out) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(picture);
        out.write(picture, 0, 2);
        int at = 2;
        while (at + 2 <= picture.length) {
            int marker = picture[at + 1] & 0xff;
            if ((picture[at] & 0xff) != 0xff) {
                throw new IOException("no segment");
            }
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = marker >= 0xd0 && marker <= 0xd9 ? 2 : 2 + (in.getShort(at + 2) & 0xffff);
            boolean speaks = marker >= 0xe1 && marker <= 0xef && marker != 0xee || marker == 0xfe;
            boolean profile = marker == 0xe2
                    && at + 15 <= picture.length
                    && new String(picture, at + 4, 11, StandardCharsets.ISO_8859_1).equals("ICC_PROFILE");
            int data = marker == 0xda ? endOfData(picture, at + length) : at + length;
            if (!speaks || profile) {
                out.write(picture, at, data - at);
            }
            at = data;
            if (marker == 0xd9) {
                return;
            }
        }
    }

    /** The data of a scan go on to the next mark that is no restart. */
    private static int endOfData(byte[] picture, int from) {
        for (int i = from; i + 1 < picture.length; i++) {
            int next = picture[i + 1] & 0xff;
            if ((picture[i] & 0xff) == 0xff && next != 0 && next != 0xff && !(next >= 0xd0 && next <= 0xd7)) {
                return i;
            }
        }
        return picture.length;
    }

    private static byte[] turned(byte[] picture, int orientation) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        if (image == null) {
            throw new IOException("no picture");
        }
        boolean sideways = Orientation.isSideways(orientation);
        int width = sideways ? image.getHeight() : image.getWidth();
        int height = sideways ? image.getWidth() : image.getHeight();
        BufferedImage upright = DrawnPages.blank(width, height);
        AffineTransform place = new AffineTransform(1, 0, 0, -1, 0, height);
        place.concatenate(Orientation.upright(orientation, width, height));
        place.concatenate(new AffineTransform(1.0 / image.getWidth(), 0, 0, -1.0 / image.getHeight(), 0, 1));
        Graphics2D pen = upright.createGraphics();
        pen.drawImage(image, place, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (isPng(picture)) {
            ImageIO.write(upright, "png", out);
            return out.toByteArray();
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam fine = writer.getDefaultWriteParam();
            fine.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            fine.setCompressionQuality(QUALITY);
            writer.setOutput(to);
            writer.write(null, new IIOImage(upright, null, null), fine);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
