package disclosuredesk.materials.kept;

import disclosuredesk.documents.UnreadableDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.PropertyValue;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;

/** A mail as Outlook keeps it (MS-OXMSG): in fields, and with the head it came with if it came from outside. */
final class OutlookMail {

    private OutlookMail() {}

    static MAPIMessage open(byte[] file) throws IOException {
        MAPIMessage mail = new MAPIMessage(new ByteArrayInputStream(file));
        mail.setReturnNullOnMissingChunk(true);
        mail.guess7BitEncoding();
        return mail;
    }

    static MailSource source(byte[] file) throws UnreadableDocument {
        try (MAPIMessage mail = open(file)) {
            String[] lines = mail.getHeaders();
            MailSource head = MailSource.ofHead(lines == null ? "" : String.join("\r\n", lines));
            boolean proved = head.sentAt() != null || head.arrivedAt() != null;
            LocalDateTime sent = proved ? head.sentAt() : time(mail, MAPIProperty.CLIENT_SUBMIT_TIME);
            LocalDateTime arrived = proved ? head.arrivedAt() : time(mail, MAPIProperty.MESSAGE_DELIVERY_TIME);
            String text = text(mail);
            return new MailSource(
                    head.name().isEmpty() ? orEmpty(mail.getDisplayFrom()) : head.name(),
                    head.address().isEmpty() ? address(mail) : head.address(),
                    orEmpty(mail.getSubject()),
                    sent,
                    arrived,
                    proved ? head.proof() : own(sent, arrived),
                    text.substring(0, Math.min(text.length(), MailSource.LONGEST_TEXT)),
                    attachments(mail));
        } catch (UnreadableDocument told) {
            throw told;
        } catch (Exception damaged) { // the library declares its own for each field
            throw new UnreadableDocument("邮件读不出文字");
        }
    }

    /** As the program itself noted them down, by the names the format gives them. */
    private static String own(@Nullable LocalDateTime sent, @Nullable LocalDateTime arrived) {
        List<String> lines = new ArrayList<>();
        if (arrived != null) {
            lines.add("PidTagMessageDeliveryTime: " + arrived);
        }
        if (sent != null) {
            lines.add("PidTagClientSubmitTime: " + sent);
        }
        return String.join("\n", lines);
    }

    private static @Nullable LocalDateTime time(MAPIMessage mail, MAPIProperty which) {
        List<PropertyValue> values = mail.getMainChunks().getProperties().get(which);
        return values != null
                        && !values.isEmpty()
                        && values.get(0) instanceof PropertyValue.TimePropertyValue time
                        && time.getValue() != null
                ? time.getValue().toInstant().atZone(MailSource.PEKING).toLocalDateTime()
                : null;
    }

    /** Within an organisation Outlook keeps the directory's name in its place. */
    private static String address(MAPIMessage mail) {
        String kept = mail.getMainChunks().getEmailFromChunk() == null
                ? ""
                : orEmpty(mail.getMainChunks().getEmailFromChunk().getValue());
        return kept.contains("@") ? kept : "";
    }

    /** The body, of a page without its marks. */
    static String text(MAPIMessage mail) throws ChunkNotFoundException {
        String body = mail.getTextBody();
        String page = body == null || body.isBlank() ? mail.getHtmlBody() : null;
        return page != null ? MailSource.ofPage(page) : orEmpty(body);
    }

    /** The names of what it carries. */
    static List<String> attachments(MAPIMessage mail) {
        List<String> carried = new ArrayList<>();
        for (AttachmentChunks one : mail.getAttachmentFiles()) {
            carried.add(
                    one.getAttachLongFileName() != null
                            ? one.getAttachLongFileName().getValue()
                            : one.getAttachFileName() != null
                                    ? one.getAttachFileName().getValue()
                                    : "？");
        }
        return carried;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
