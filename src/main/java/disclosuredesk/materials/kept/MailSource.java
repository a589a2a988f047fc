package disclosuredesk.materials.kept;

import disclosuredesk.documents.TooLargeDocument;
import disclosuredesk.documents.UnreadableDocument;
import disclosuredesk.documents.WebPage;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it is kept or copied with its head (RFC 5322, MIME). It tells what the head says; whether the head is true it cannot tell.
 *
 * @param name of the sender as he calls himself; empty: none
 * @param address of the sender; empty: none
 * @param sentAt what the line {@code Date} says, in Peking time
 * @param arrivedAt what the uppermost line {@code Received} says, in Peking time: the last server wrote it
 * @param proof the lines the arrival and the sending are taken from, as they stand
 * @param text the body, of a page without its marks; cut at {@value #LONGEST_TEXT} characters
 * @param attachments their names; of those beyond the 200th, how many
 */
public record MailSource(
        String name,
        String address,
        String subject,
        @Nullable LocalDateTime sentAt,
        @Nullable LocalDateTime arrivedAt,
        String proof,
        String text,
        List<String> attachments) {

    /** Characters. */
    public static final int LONGEST_TEXT = 200_000;

    static final ZoneId PEKING = ZoneId.of("Asia/Shanghai");
    private static final int DEEPEST = 10;

    /** That are read or listed; the others are counted. */
    private static final int MOST_PARTS = 200;

    /** Of the head, characters. */
    private static final int LONGEST_LINE = 100_000;

    private static final int LARGEST_PART = 4 << 20;
    private static final Pattern HEAD = Pattern.compile(
            "\\A(?:From [^\\n]*\\n)?(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\\n]*\\n?(?:[ \\t]+[^\\n]*\\n?){0,60}){2,200}");
    private static final Pattern SENDER =
            Pattern.compile("^\\s*\"?([^\"<>]*?)\"?\\s*<\\s*([^<>\\s]{1,200}@[^<>\\s]{1,200})\\s*>");
    private static final Pattern BARE = Pattern.compile("[^\\s<>,;\"]{1,200}@[^\\s<>,;\"]{1,200}");

    public MailSource {
        attachments = List.copyOf(attachments);
    }

    /** A text copied out of a mail program's source window: its characters are read already, only codings are undone. */
    public static Optional<MailSource> pasted(String text) {
        String whole = text.replace("\r\n", "\n").stripLeading();
        if (!isHead(whole)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(whole.getBytes(StandardCharsets.UTF_8), true));
        } catch (UnreadableDocument torn) {
            return Optional.empty();
        }
    }

    /** A kept mail ({@code .eml}). */
    public static MailSource of(byte[] content) throws UnreadableDocument {
        return read(content, false);
    }

    /** A mail kept by Outlook ({@code .msg}): it has a head like the others if it came from outside; else the program's own days. */
    public static MailSource ofOutlook(byte[] content) throws UnreadableDocument {
        return OutlookMail.source(content);
    }

    /** The head alone of a mail. */
    static MailSource ofHead(String lines) throws UnreadableDocument {
        return read((lines + "\r\n\r\n").getBytes(StandardCharsets.UTF_8), true);
    }

    /** What it carries, each part decoded; for those who look for what may hurt. */
    public static List<byte[]> parts(byte[] content) throws UnreadableDocument {
        try {
            List<byte[]> parts = new ArrayList<>();
            collect(opened(content), new MailParts(), parts, 0);
            return parts;
        } catch (MailParts.TooMany many) {
            throw tooMany();
        } catch (MessagingException | IOException | RuntimeException torn) {
            throw new UnreadableDocument("邮件已损坏");
        }
    }

    private static MimeMessage opened(byte[] content) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
    }

    private static UnreadableDocument tooMany() {
        return new TooLargeDocument("邮件的附件和其他部分过多（超过" + MailParts.MOST + "个），不能读取；请将附件另存后分别上传");
    }

    private static void collect(Part part, MailParts opened, List<byte[]> parts, int depth)
            throws MessagingException, IOException {
        Multipart several = depth <= DEEPEST ? opened.in(part) : null;
        if (several != null) {
            for (int i = 0; i < several.getCount(); i++) {
                collect(several.getBodyPart(i), opened, parts, depth + 1);
            }
        } else {
            parts.add(bytes(part, Integer.MAX_VALUE - 16));
        }
    }

    private static byte[] bytes(Part part, int most) throws MessagingException, IOException {
        String coding = coding(part);
        InputStream raw = MailParts.raw(part);
        return coding.equals("base64")
                ? MailWords.base64(MailWords.all(raw, most))
                : coding.equals("quoted-printable")
                        ? MailWords.all(MimeUtility.decode(raw, coding), most)
                        : MailWords.all(raw, most);
    }

    private static String coding(Part part) throws MessagingException {
        String[] codings = part.getHeader("Content-Transfer-Encoding");
        return codings == null ? "" : codings[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the text begins as a mail does: lines of a head, among them the sender's and one more that every mail has. */
    public static boolean isHead(String text) {
        Matcher head = HEAD.matcher(text.substring(0, Math.min(text.length(), 40_000)));
        if (!head.find()) {
            return false;
        }
        String lines = "\n" + head.group().toLowerCase(Locale.ROOT);
        return lines.contains("\nfrom:")
                && List.of("\nsubject:", "\ndate:", "\nto:", "\nreceived:", "\nmime-version:").stream()
                        .anyMatch(lines::contains);
    }

    private static MailSource read(byte[] content, boolean charactersRead) throws UnreadableDocument {
        try {
            MimeMessage mail = opened(content);
            Charset head = charactersRead || isUtf8(content) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
            String from = line(mail, "From", head);
            Matcher sender = SENDER.matcher(from);
            Matcher bare = BARE.matcher(from);
            boolean named = sender.find();
            String received = line(mail, "Received", head);
            String date = line(mail, "Date", head);
            LocalDateTime arrived = time(received.substring(received.lastIndexOf(';') + 1));
            LocalDateTime sent = time(date);
            Body body = new Body(charactersRead);
            body.take(mail, 0);
            return new MailSource(
                    named ? sender.group(1).strip() : "",
                    named ? sender.group(2) : bare.find() ? bare.group() : "",
                    line(mail, "Subject", head),
                    sent,
                    arrived,
                    (arrived == null ? "" : "Received: " + received + (sent == null ? "" : "\n"))
                            + (sent == null ? "" : "Date: " + date),
                    body.text(),
                    body.attachments());
        } catch (MailParts.TooMany many) {
            throw tooMany();
        } catch (MessagingException | IOException | RuntimeException torn) {
            throw new UnreadableDocument("邮件已损坏");
        }
    }

    private static boolean isUtf8(byte[] content) {
        return !new String(content, StandardCharsets.UTF_8).contains("\ufffd");
    }

    private static String line(MimeMessage mail, String name, Charset raw) throws MessagingException {
        String[] all = mail.getHeader(name);
        String line = all == null ? "" : all[0].substring(0, Math.min(all[0].length(), LONGEST_LINE));
        return MailWords.decoded(new String(line.getBytes(StandardCharsets.ISO_8859_1), raw));
    }

    private static @Nullable LocalDateTime time(String text) {
        try {
            return text.isBlank()
                    ? null
                    : new MailDateFormat()
                            .parse(text.strip())
                            .toInstant()
                            .atZone(PEKING)
                            .toLocalDateTime();
        } catch (ParseException noTime) {
            return null;
        }
    }

    /** The parts, one after the other. */
    private static final class Body {

        private final boolean charactersRead;
        private final List<String> attachments = new ArrayList<>();
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder page = new StringBuilder();
        private final MailParts opened = new MailParts();
        private int texts;
        private int unlisted;

        Body(boolean charactersRead) {
            this.charactersRead = charactersRead;
        }

        String text() {
            StringBuilder best = plain.toString().isBlank() ? page : plain;
            return best.substring(0, Math.min(best.length(), LONGEST_TEXT));
        }

        void take(Part part, int depth) throws MessagingException, IOException {
            if (depth > DEEPEST) {
                return;
            }
            String type = part.getContentType() == null
                    ? "text/plain"
                    : part.getContentType().toLowerCase(Locale.ROOT);
            String file = part.getFileName();
            Multipart several = opened.in(part);
            if (several != null) {
                for (int i = 0; i < several.getCount(); i++) {
                    BodyPart one = several.getBodyPart(i);
                    take(one, depth + 1);
                }
            } else if (file != null
                    || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                    || type.startsWith("message/")) {
                attach(file == null ? type.replaceAll("[;\\s].*", "") : file);
            } else if (type.startsWith("text/plain") || !type.contains("/")) {
                read(part, plain, false);
            } else if (type.startsWith("text/html")) {
                read(part, page, true);
            }
        }

        private void attach(String file) {
            if (attachments.size() < MOST_PARTS) {
                attachments.add(MailWords.decoded(file));
            } else {
                unlisted++;
            }
        }

        /** A list that is cut says so. */
        List<String> attachments() {
            List<String> all = new ArrayList<>(attachments);
            if (unlisted > 0) {
                all.add("另有" + unlisted + "个附件未列出");
            }
            return all;
        }

        private void read(Part part, StringBuilder to, boolean isPage) throws MessagingException, IOException {
            if (++texts <= MOST_PARTS) {
                add(to, isPage ? ofPage(decoded(part)) : decoded(part));
            }
        }

        private static void add(StringBuilder to, String text) {
            to.append(to.isEmpty() || text.isBlank() ? "" : "\n").append(text);
        }

        private String decoded(Part part) throws MessagingException, IOException {
            String coding = coding(part);
            byte[] bytes = bytes(part, LARGEST_PART);
            boolean coded = coding.equals("base64") || coding.equals("quoted-printable");
            return new String(
                    bytes, charactersRead && !coded ? StandardCharsets.UTF_8 : MailWords.charset(charset(part)));
        }

        private static @Nullable String charset(Part part) throws MessagingException {
            return part.getContentType() == null
                    ? null
                    : new ContentType(part.getContentType()).getParameter("charset");
        }
    }

    /** A page as one reads it: lines and cells apart, nothing that runs. */
    public static String ofPage(String html) {
        return WebPage.isTooDeep(html)
                ? "（这封邮件的网页正文嵌套过深，没有读出，请查看原件）"
                : WebPage.text(Jsoup.parse(html), "\t")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n"));
    }
}
