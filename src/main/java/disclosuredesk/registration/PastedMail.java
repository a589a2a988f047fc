package disclosuredesk.registration;

import disclosuredesk.materials.kept.MailSource;
import disclosuredesk.registration.PastedApplicant.Item;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the head of a mail adds to its text: the sender where the text names none, its subject and its day with the proof. */
final class PastedMail {

    /** What stands below was written before, mostly by the office. */
    private static final Pattern QUOTED = Pattern.compile(
            "(?m)^[ \\t>]*(?:-{2,}\\s*(?:原始邮件|回复的原邮件|Original Message|Reply Original)|在.{2,80}写道[:：]|On "
                    + ".{4,80}wrote:)");

    private PastedMail() {}

    /** The text without the mail it answers; a mail that only forwards another is read whole. */
    static String unquoted(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.find() && !text.substring(0, quoted.start()).isBlank() ? text.substring(0, quoted.start()) : text;
    }

    static void add(MailSource mail, PastedReading reading) {
        boolean own = !mail.address().isEmpty() && !mail.address().endsWith(".gov.cn");
        String name = mail.name().replaceAll("\\s", "");
        if (own
                && !reading.items().containsKey(Item.NAME)
                && !reading.items().containsKey(Item.AGENT)
                && (PastedNames.isPerson(name) || PastedNames.isOrganisation(name))) {
            reading.take(Item.NAME, name);
        }
        if (own && !reading.items().containsKey(Item.EMAIL)) {
            reading.take(Item.EMAIL, mail.address());
        }
        reading.take(Item.SUBJECT, mail.subject());
        if (!reading.items().containsKey(Item.INFORMATION)) {
            PastedProse.information(mail.subject()).ifPresent(wanted -> reading.take(Item.INFORMATION, wanted));
        }
        LocalDateTime at = mail.sentAt() == null ? mail.arrivedAt() : mail.sentAt();
        if (at != null) {
            reading.items().put(Item.SUBMITTED, at.toLocalDate().toString());
            reading.items()
                    .put(
                            Item.ARRIVED,
                            (mail.arrivedAt() == null ? at : mail.arrivedAt())
                                    .toLocalDate()
                                    .toString());
            reading.items().put(Item.PROOF, mail.proof());
        }
    }
}
