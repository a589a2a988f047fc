package disclosuredesk.materials.kept;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The containers of one mail, counted before the library opens each: it takes some memory for each part, however small. What a mail
 * carries without its being opened, such as other mails, may have as many as it likes.
 */
final class MailParts {

    /** Beyond that a mail is not looked through, and so not taken. */
    static final int MOST = 2_000;

    private int parts;

    /** That there are more. */
    static final class TooMany extends IOException {
        TooMany() {
            super("too many parts");
        }
    }

    /** The parts in a part; null if it is no container. */
    @Nullable
    Multipart in(Part part) throws MessagingException, IOException {
        if (!part.isMimeType("multipart/*")) {
            return null;
        }
        String boundary =
                part.getContentType() == null ? null : new ContentType(part.getContentType()).getParameter("boundary");
        count(MailWords.all(raw(part), Integer.MAX_VALUE - 16), boundary == null ? "--" : "--" + boundary);
        return part.getContent() instanceof Multipart several ? several : null;
    }

    static InputStream raw(Part part) throws MessagingException {
        return part instanceof MimeMessage mail ? mail.getRawInputStream() : ((MimeBodyPart) part).getRawInputStream();
    }

    private void count(byte[] content, String mark) throws TooMany {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length())) {
            boolean begins = at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
            if (begins && ++parts > MOST) {
                throw new TooMany();
            }
        }
    }
}
