package disclosuredesk.registration.web;

import disclosuredesk.materials.kept.MailSource;
import disclosuredesk.registration.KeptMail;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the mail beside a form says of its days, and whether the form says the same.
 *
 * @param arrivedOn as its head tells, of a mail without a server's line the day it was sent; null: it tells no day
 * @param differs whether the form has another day
 */
record MailDays(
        String name,
        String sender,
        String subject,
        @Nullable LocalDate arrivedOn,
        String proof,
        boolean differs) {

    static MailDays of(KeptMail mail, RegistrationForm form) {
        MailSource source = mail.source();
        LocalDateTime at = source.arrivedAt() == null ? source.sentAt() : source.arrivedAt();
        LocalDate arrived = at == null ? null : at.toLocalDate();
        return new MailDays(
                mail.name(),
                (source.name() + " " + source.address()).strip(),
                source.subject(),
                arrived,
                source.proof(),
                arrived != null && form.receivedOn != null && !arrived.equals(form.receivedOn));
    }
}
