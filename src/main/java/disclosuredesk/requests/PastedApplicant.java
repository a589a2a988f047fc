package disclosuredesk.requests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What a text pasted from elsewhere says of an applicant and what he asks for: the output of an ID-card reader, the body of a
 * mail or a filled-in form, a row of a spreadsheet with or without its head. It suggests and decides nothing: what it could
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
        /** 所需政府信息 */
        INFORMATION,
        /** 文号 */
        DOCUMENT_NUMBER
    }

    public PastedApplicant {
        items = Collections.unmodifiableMap(new EnumMap<>(items));
        unread = List.copyOf(unread);
    }

    /** Reads the text. */
    public static PastedApplicant read(String text) {
        String clean = text.substring(0, Math.min(text.length(), LONGEST)).replace("\r\n", "\n").replace('\r', '\n')
                .replace('\u00a0', ' ').replace("\ufeff", "");
        var reading = new PastedReading();
        Optional<Matcher> card = PastedCard.find(clean);
        if (card.isPresent()) {
            PastedCard.items(card.get()).forEach(reading::take);
            clean = clean.substring(0, card.get().start()) + "\n" + clean.substring(card.get().end());
        }
        if (clean.indexOf('\t') >= 0) {
            reading.table(PastedTable.of(clean));
        } else {
            reading.lines(clean);
        }
        reading.sweep();
        return new PastedApplicant(reading.items(), reading.unread());
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
                    && PastedShape.day(items.get(Item.BIRTH)).filter(bearer.born()::equals).isEmpty()) {
                differing.add(Item.BIRTH);
            }
        });
        return differing;
    }
}
