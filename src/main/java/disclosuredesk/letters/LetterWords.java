package disclosuredesk.letters;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences letters are made of, from the message files, and the ways of writing days and quotations in them. */
@Component
class LetterWords {

    private static final String HAN = "〇一二三四五六七八九十";

    private final MessageSource messages;

    LetterWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    /** 2026年3月5日 */
    String day(LocalDate day) {
        return of("letter.day", String.valueOf(day.getYear()), String.valueOf(day.getMonthValue()),
                String.valueOf(day.getDayOfMonth()));
    }

    /** Typed text in one line. */
    String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** Typed text inside “”: its own quotation marks become single ones, its line breaks spaces. */
    String quotable(String text) {
        return line(text).replace('“', '‘').replace('”', '’').replace('"', '’');
    }

    /** Typed text as a sentence of its own, with its full stop; empty if there is none. */
    String sentence(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        String one = text.strip().replaceAll("\\s*\\R\\s*", "");
        return one.matches("(?s).*[。！？；.!?;]") ? one : one + of("letter.stop");
    }

    /** 一, 二 … 十, 十一 … for the numbers of a letter's parts, up to 99. */
    String han(int number) {
        String tens = number >= 10 ? (number >= 20 ? HAN.charAt(number / 10) + "十" : "十") : "";
        return tens + (number % 10 == 0 ? "" : String.valueOf(HAN.charAt(number % 10)));
    }
}
