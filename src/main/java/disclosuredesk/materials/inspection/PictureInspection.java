package disclosuredesk.materials.inspection;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Pictures: of bounded size, whole, and with no other file behind their end. */
final class PictureInspection {

    /** 40 million pixels. */
    static final long MOST_PIXELS = 40_000_000;

    /** Other files that hide behind the end of a picture, or in what is said about it. */
    private static final List<byte[]> HIDDEN = List.of(
            bytes("PK\3\4"),
            bytes("%PDF-"),
            bytes("<script"),
            bytes("<html"),
            bytes("<?php"),
            bytes("\177ELF"),
            bytes("This program cannot be run"));

    private PictureInspection() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @return 1: a picture is one page */
    static int pages(byte[] content, FileKind kind) throws Unacceptable {
        int end = kind == FileKind.PNG ? PngEnd.of(content) : jpegEnd(content);
        if (kind == FileKind.PNG && end < content.length) {
            throw new Unacceptable("materials.file.polyglot");
        }
        for (byte[] hidden : HIDDEN) {
            if (Detection.indexOf(content, hidden, hidden[0] == 'P' ? end : 0) >= 0) {
                throw new Unacceptable("materials.file.polyglot");
            }
        }
        requireReadable(content);
        return 1;
    }

    private static void requireReadable(byte[] content) throws Unacceptable {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Unacceptable("materials.file.damaged");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > MOST_PIXELS) {
                    throw new Unacceptable("materials.file.pixels", MOST_PIXELS / 10_000);
                }
                ImageReadParam sparse = reader.getDefaultReadParam();
                sparse.setSourceRegion(new Rectangle((int) width, (int) height));
                int step = (int) Math.max(1, Math.sqrt((double) width * height / 250_000));
                sparse.setSourceSubsampling(step, step, 0, 0);
                reader.read(0, sparse);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            throw new Unacceptable("materials.file.damaged");
        }
    }

    /** Behind the last end mark: cameras put further pictures behind the first. */
    private static int jpegEnd(byte[] content) throws Unacceptable {
        for (int i = content.length - 2; i > 0; i--) {
            if ((content[i] & 0xff) == 0xff && (content[i + 1] & 0xff) == 0xd9) {
                return i + 2;
            }
        }
        throw new Unacceptable("materials.file.damaged");
    }

    /** The chunks of a PNG, followed to the one that ends it. */
    private static final class PngEnd {

        private static final int SIGNATURE = 8;
        private static final int AROUND_DATA = 12;

        static int of(byte[] content) throws Unacceptable {
            long at = SIGNATURE;
            while (at + AROUND_DATA <= content.length) {
                int i = (int) at;
                long length = (content[i] & 0xffL) << 24
                        | (content[i + 1] & 0xffL) << 16
                        | (content[i + 2] & 0xffL) << 8
                        | content[i + 3] & 0xffL;
                String type = new String(content, i + 4, 4, StandardCharsets.ISO_8859_1);
                at += AROUND_DATA + length;
                if (type.equals("IEND") && at <= content.length) {
                    return (int) at;
                }
            }
            throw new Unacceptable("materials.file.damaged");
        }
    }
}
