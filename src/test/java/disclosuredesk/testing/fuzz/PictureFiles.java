package disclosuredesk.testing.fuzz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures, also such as claim more than they are. */
final class PictureFiles {

    private PictureFiles() {}

    static byte[] tiff(String compression) {
        boolean fax = compression.startsWith("CCITT");
        BufferedImage image =
                new BufferedImage(64, 48, fax ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB);
        image.setRGB(7, 9, 0xffffff);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
                writer.setOutput(stream);
                ImageWriteParam how = writer.getDefaultWriteParam();
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionType(compression);
                writer.write(null, new IIOImage(image, null, null), how);
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
    }

    /** A PNG of a few bytes that says it is so wide and high. */
    static byte[] png(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .put((byte) 6)
                        .array());
        chunk(out, "IDAT", PdfFiles.deflated("\0".repeat(1_000)).getBytes(StandardCharsets.ISO_8859_1));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] typed = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(typed);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(typed);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** An uncompressed TIFF of a few bytes that says it is so wide and high, in strips of so many rows. */
    static byte[] tiff(int width, int height, int rows) {
        int[][] fields = {
            {256, width}, {257, height}, {258, 8}, {259, 1}, {262, 1}, {273, 200}, {277, 1}, {278, rows}, {279, 64}
        };
        ByteBuffer file = ByteBuffer.allocate(300)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) fields.length);
        for (int[] field : fields) {
            file.putShort((short) field[0]).putShort((short) 4).putInt(1).putInt(field[1]);
        }
        return file.putInt(0).array();
    }

    /** A TIFF whose directory names itself as the next one. */
    static byte[] endlessTiff() {
        byte[] file = tiff(10, 10, 10);
        ByteBuffer.wrap(file).putInt(8 + 2 + 9 * 12, 8);
        return file;
    }

    /** A JPEG whose frame says it is so wide and high. */
    static byte[] jpeg(byte[] sound, int width, int height) {
        byte[] file = sound.clone();
        for (int i = 0; i + 9 < file.length; i++) {
            if ((file[i] & 0xff) == 0xff && (file[i + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(file).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return file;
            }
        }
        throw new IllegalStateException("no frame");
    }
}
