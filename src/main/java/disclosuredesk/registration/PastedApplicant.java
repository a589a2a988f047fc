package disclosuredesk.registration;

import disclosuredesk.materials.kept.MailSource;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What a text pasted from elsewhere says of an applicant and what he asks for: the output of an ID-card reader, the body or the
 * source of a mail, a letter, a filled-in form, a platform's export, a row of a spreadsheet with or without its head. It suggests and decides nothing: what it could
 * not place is handed back word by word.
 *
 * @param items what was recognised, as written; numbers of documents without blanks and in upper case
 * @param unread what was not, in the order it stands
 */
public record PastedApplicant(Map<Item, String> items, List<String> unread) {

    /** No longer text is looked at. */
    public static final int LONGEST = 10_000;

    /** What can be told from such a text. */
    public enum Item {
        /** 姓名或者名称 */
        NAME,
        /** 性别: told, never kept. */
        SEX,
        /** 民族: told, never kept. */
        NATION,
        /** 出生: told, never kept. */
        BIRTH,
        /** 证件号码 */
        NUMBER,
        /** 联系电话 */
        PHONE,
        /** 电子邮箱 */
        EMAIL,
        /** 通信地址 */
        ADDRESS,
        /** 代理人 */
        AGENT,
        /** 法定代表人: told, never kept. */
        REPRESENTATIVE,
        /** 联系人: told, never kept. */
        CONTACT,
        /** 申请人类别, as the page names it. */
        KIND,
        /** 所需政府信息 */
        INFORMATION,
        /** 文号 */
        DOCUMENT_NUMBER,
        /** 形式, as the page names it. */
        FORM,
        /** 途径, as the page names it. */
        ROUTE,
        /** The day it was submitted, as the text itself or the head of the mail says; ISO. */
        SUBMITTED,
        /** The day it came in, as the head of the mail says; ISO. */
        ARRIVED,
        /** The line of a mail's head which proves the day. */
        PROOF,
        /** 主题 of a mail: told, never kept. */
        SUBJECT
    }

    public PastedApplicant {
        items = Collections.unmodifiableMap(new EnumMap<>(items));
        unread = List.copyOf(unread);
    }

    /** Reads the text. */
    public static PastedApplicant read(String text) {
        String clean = clean(text);
        return MailSource.pasted(clean).map(PastedApplicant::of).orElseGet(() -> {
            var reading = new PastedReading();
            read(clean, reading);
            return new PastedApplicant(reading.items(), reading.unread());
        });
    }

    /** Reads a mail, its head and its text. */
    public static PastedApplicant of(MailSource mail) {
        var reading = new PastedReading();
        read(clean(mail.text()), reading);
        PastedMail.add(mail, reading);
        return new PastedApplicant(reading.items(), reading.unread());
    }

    private static String clean(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST))
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\u00a0\\u2002\\u2003\\u2007\\u202f]", " ")
                .replaceAll("[\\u02d0\\u2236\\ua789\\ufe13\\ufe30\\ufe55]", "：") // what looks like a colon is one
                .replaceAll("[\\ufeff\\u200b-\\u200f\\u2060\\ufe0e\\ufe0f\\u0000\\uffff\\u0007]", "");
    }

    private static void read(String text, PastedReading reading) {
        String clean = PastedMail.unquoted(PastedExport.lines(text).orElse(text));
        Optional<Matcher> card = PastedCard.find(clean);
        if (card.isPresent()) {
            PastedCard.items(card.get()).forEach(reading::take);
            clean = clean.substring(0, card.get().start()) + "\n"
                    + clean.substring(card.get().end());
        }
        reading.rows(PastedTable.rows(clean));
        reading.sweep();
    }

    /** The form the text asks for; null: it does not say, or more than one. */
    public @Nullable WantedForm form() {
        return PastedChoice.FORMS.get(items.getOrDefault(Item.FORM, ""));
    }

    /** The route the text asks for; null: it does not say, or more than one. */
    public @Nullable WantedRoute route() {
        return PastedChoice.ROUTES.get(items.getOrDefault(Item.ROUTE, ""));
    }

    /** The class the text says the applicant is of; null: it does not say. */
    public @Nullable ApplicantKind kind() {
        return PastedChoice.KINDS.get(items.getOrDefault(Item.KIND, ""));
    }

    /** The day it was submitted; null: it does not say. */
    public @Nullable LocalDate submittedOn() {
        return items.containsKey(Item.SUBMITTED) ? LocalDate.parse(items.get(Item.SUBMITTED)) : null;
    }

    /** The day it came in; null: it is no mail. */
    public @Nullable LocalDate arrivedOn() {
        return items.containsKey(Item.ARRIVED) ? LocalDate.parse(items.get(Item.ARRIVED)) : null;
    }

    /** The document the number is of, as far as its shape tells; null if there is none. */
    public Identity.@Nullable Kind identityKind() {
        String number = items.get(Item.NUMBER);
        return number == null ? null : PastedShape.identityKind(number);
    }

    /**
     * Whether the text itself says another sex or day of birth than its number does: one of them was misread.
     *
     * @return the items that differ
     */
    public List<Item> contradictions() {
        var identity = new Identity(Identity.Kind.ID_CARD, items.getOrDefault(Item.NUMBER, ""));
        List<Item> differing = new ArrayList<>();
        identity.bearer().ifPresent(bearer -> {
            if (items.containsKey(Item.SEX) && !items.get(Item.SEX).equals(bearer.female() ? "女" : "男")) {
                differing.add(Item.SEX);
            }
            if (items.containsKey(Item.BIRTH)
                    && PastedShape.day(items.get(Item.BIRTH))
                            .filter(bearer.born()::equals)
                            .isEmpty()) {
                differing.add(Item.BIRTH);
            }
        });
        return differing;
    }
}
