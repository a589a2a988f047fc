package disclosuredesk.materials.inspection;

import disclosuredesk.documents.TiffPages;
import disclosuredesk.documents.UnreadableDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Scans and faxes of one page or several, each of bounded size; measured, not drawn. */
final class TiffInspection {

    private static final byte[] ZIP_END = "PK\5\6".getBytes(StandardCharsets.ISO_8859_1);

    private TiffInspection() {}

    static int pages(byte[] content) throws Unacceptable {
        if (Detection.indexOf(content, ZIP_END, content.length - (1 << 16)) >= 0) {
            throw new Unacceptable("materials.file.polyglot");
        }
        int pages = count(content);
        if (pages < 1) {
            throw new Unacceptable("materials.file.damaged");
        }
        if (pages > TiffPages.MOST) {
            throw new Unacceptable("materials.file.bomb");
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                if (reader.getNumImages(true) != pages) {
                    throw new Unacceptable("materials.file.damaged");
                }
                for (int i = 0; i < pages; i++) {
                    if ((long) reader.getWidth(i) * reader.getHeight(i) > PictureInspection.MOST_PIXELS) {
                        throw new Unacceptable("materials.file.pixels", PictureInspection.MOST_PIXELS / 10_000);
                    }
                }
                return pages;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            throw new Unacceptable("materials.file.damaged");
        }
    }

    private static int count(byte[] content) throws Unacceptable {
        try {
            return TiffPages.count(content);
        } catch (UnreadableDocument damaged) {
            throw new Unacceptable("materials.file.damaged");
        }
    }
}
