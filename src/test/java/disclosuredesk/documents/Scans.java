package disclosuredesk.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Scanned pages as the scanners of offices store them, one for each way a PDF may hold a picture. */
public final class Scans {

    static final int WIDTH = 600;
    static final int HEIGHT = 800;

    private Scans() {}

    /** Bars down the page, like lines of text; the second half holds as much as the first. */
    static BufferedImage page(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        for (int y = 40; y < HEIGHT - 40; y += 40) {
            for (int x = 60; x < WIDTH - 60; x += 24) {
                pen.fillRect(x, y, 14 + (x + y) % 7, 18);
            }
        }
        pen.dispose();
        return image;
    }

    /** A page of A4 with a picture stored with a filter on all of it. */
    static byte[] pdf(byte[] data, COSBase filter, COSBase parameters, COSName colors, int bits) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            COSStream stream = pdf.getDocument().createCOSStream();
            try (OutputStream raw = stream.createRawOutputStream()) {
                raw.write(data);
            }
            stream.setItem(COSName.TYPE, COSName.XOBJECT);
            stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
            stream.setInt(COSName.WIDTH, WIDTH);
            stream.setInt(COSName.HEIGHT, HEIGHT);
            stream.setInt(COSName.BITS_PER_COMPONENT, bits);
            if (colors != null) {
                stream.setItem(COSName.COLORSPACE, colors);
            }
            stream.setItem(COSName.FILTER, filter);
            if (parameters != null) {
                stream.setItem(COSName.DECODE_PARMS, parameters);
            }
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.drawImage(
                        new PDImageXObject(new PDStream(stream), null),
                        0,
                        0,
                        PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A scan whose data are cut off. */
    public static byte[] damaged() {
        byte[] whole = written("jpeg2000", page(BufferedImage.TYPE_BYTE_GRAY), null);
        return pdf(Arrays.copyOf(whole, whole.length / 3), COSName.JPX_DECODE, null, COSName.DEVICEGRAY, 8);
    }

    static byte[] grey() {
        return (byte[]) page(BufferedImage.TYPE_BYTE_GRAY).getRaster().getDataElements(0, 0, WIDTH, HEIGHT, null);
    }

    static byte[] encoded(COSName filter, byte[] data) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            COSStream stream = pdf.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(filter)) {
                out.write(data);
            }
            try (var raw = stream.createRawInputStream()) {
                return raw.readAllBytes();
            }
        }
    }

    /** Runs of equal bytes, and single ones as they are. */
    static byte[] runLength(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < data.length; ) {
            int run = 1;
            while (i + run < data.length && run < 128 && data[i + run] == data[i]) {
                run++;
            }
            out.write(run == 1 ? 0 : 257 - run);
            out.write(data[i]);
            i += run;
        }
        out.write(128);
        return out.toByteArray();
    }

    static byte[] written(String format, BufferedImage image, String compression) {
        ImageWriter writer = null;
        for (var writers = ImageIO.getImageWritersByFormatName(format);
                writer == null || format.equals("tiff") && !isPlatforms(writer); ) {
            writer = writers.next();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (compression != null) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionType(compression);
            }
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), how);
            to.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static boolean isPlatforms(Object plugin) {
        return plugin.getClass().getName().startsWith("com.sun.imageio.");
    }

    /** The page as a fax machine sends it, with what the PDF must say about it. */
    record Fax(byte[] data, COSDictionary parameters) {}

    /** @param compression of the TIFF writer: CCITT RLE or CCITT T.4 */
    static Fax fax(String compression) throws IOException {
        byte[] tiff = written("tiff", page(BufferedImage.TYPE_BYTE_BINARY), compression);
        ImageReader reader = null;
        for (var readers = ImageIO.getImageReadersByFormatName("tiff"); reader == null || !isPlatforms(reader); ) {
            reader = readers.next();
        }
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(tiff)));
        TIFFDirectory directory = TIFFDirectory.createFromMetadata(reader.getImageMetadata(0));
        long[] offsets = longs(directory, 273);
        long[] counts = longs(directory, 279);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (int i = 0; i < offsets.length; i++) {
            data.write(tiff, (int) offsets[i], (int) counts[i]);
        }
        COSDictionary parameters = new COSDictionary();
        parameters.setInt(COSName.COLUMNS, WIDTH);
        parameters.setInt(COSName.ROWS, HEIGHT);
        parameters.setBoolean(COSName.BLACK_IS_1, false);
        boolean twoDimensional = directory.getTIFFField(292) != null
                && (directory.getTIFFField(292).getAsLong(0) & 1) == 1;
        parameters.setInt(COSName.K, twoDimensional ? 1 : 0);
        if (compression.endsWith("RLE")) {
            parameters.setBoolean(COSName.ENCODED_BYTE_ALIGN, true);
        }
        return new Fax(data.toByteArray(), parameters);
    }

    private static long[] longs(TIFFDirectory directory, int tag) {
        return directory.getTIFFField(tag).getAsLongs();
    }

    /** Group 4, as the library writes it: in one piece. */
    static Fax group4() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDImageXObject image = CCITTFactory.createFromImage(pdf, page(BufferedImage.TYPE_BYTE_BINARY));
            try (var raw = image.getCOSObject().createRawInputStream()) {
                return new Fax(raw.readAllBytes(), (COSDictionary)
                        image.getCOSObject().getDictionaryObject(COSName.DECODE_PARMS));
            }
        }
    }

    /** JBIG2 with one region that is coded as a fax of group 4 is. */
    static byte[] jbig2(byte[] group4) {
        ByteBuffer out = ByteBuffer.allocate(group4.length + 100);
        out.putInt(0).put((byte) 0x30).put((byte) 0).put((byte) 1).putInt(19);
        out.putInt(WIDTH).putInt(HEIGHT).putInt(0).putInt(0).put((byte) 0).putShort((short) 0);
        out.putInt(1).put((byte) 0x26).put((byte) 0).put((byte) 1).putInt(18 + group4.length);
        out.putInt(WIDTH)
                .putInt(HEIGHT)
                .putInt(0)
                .putInt(0)
                .put((byte) 0)
                .put((byte) 1)
                .put(group4);
        return Arrays.copyOf(out.array(), out.position());
    }

    static COSArray both(COSName first, COSName second) {
        COSArray both = new COSArray();
        both.add(first);
        both.add(second);
        return both;
    }
}
