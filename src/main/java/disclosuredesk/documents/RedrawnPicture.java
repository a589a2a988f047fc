package disclosuredesk.documents;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A picture drawn anew, dot by dot: nothing of the file it came in is left but what is seen. */
public final class RedrawnPicture {

    private RedrawnPicture() {}

    /**
     * Draws a picture that was inspected.
     *
     * @return PNG, with what is transparent as it was
     * @throws UnreadableDocument if it is no picture
     */
    public static byte[] png(byte[] picture) throws UnreadableDocument {
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture));
            if (read == null) {
                throw new UnreadableDocument("no picture");
            }
            BufferedImage anew = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_ARGB);
            Graphics2D pen = anew.createGraphics();
            pen.drawImage(read, 0, 0, null);
            pen.dispose();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(anew, "png", out);
            return out.toByteArray();
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableDocument("damaged");
        }
    }
}
