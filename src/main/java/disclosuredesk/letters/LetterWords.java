package disclosuredesk.letters;

import disclosuredesk.lettercheck.Paragraph;
import disclosuredesk.lettercheck.Piece;
import disclosuredesk.lettercheck.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences letters are made of, from the message files, and the ways of writing days and quotations in them. */
@Component
class LetterWords {

    /** Stand for typed words while a sentence is formatted: no text holds these, they are not characters (Unicode, section 23.7). */
    private static final char FIRST_GAP = '\uFDD0';

    private static final char LAST_GAP = '\uFDEF';
    private static final String HAN = "〇一二三四五六七八九十";

    private final MessageSource messages;

    LetterWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    /** A sentence in which {@link TypedWords} arguments keep their writers; the rest is the system's. */
    List<Piece> pieces(String key, Object... arguments) {
        Object[] filled = arguments.clone();
        for (int i = 0; i < filled.length; i++) {
            filled[i] = filled[i] instanceof TypedWords ? String.valueOf((char) (FIRST_GAP + i)) : filled[i];
        }
        List<Piece> pieces = new ArrayList<>();
        String text = of(key, filled);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean gap = i < text.length() && text.charAt(i) >= FIRST_GAP && text.charAt(i) <= LAST_GAP;
            if (i == text.length() || gap) {
                add(pieces, Piece.system(text.substring(from, i)));
                from = i + 1;
            }
            if (gap) {
                ((TypedWords) arguments[text.charAt(i) - FIRST_GAP]).pieces().forEach(piece -> add(pieces, piece));
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Piece piece) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).by() == piece.by()) {
            pieces.set(last, new Piece(piece.by(), pieces.get(last).text() + piece.text()));
        } else if (!piece.text().isEmpty()) {
            pieces.add(piece);
        }
    }

    Paragraph paragraph(Paragraph.Kind kind, String key, Object... arguments) {
        return Paragraph.of(kind, pieces(key, arguments));
    }

    /** A message of several lines, a paragraph to a line; blank ones are left out. */
    List<Paragraph> paragraphs(String key, Object... arguments) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        for (Piece piece : pieces(key, arguments)) {
            String[] texts = piece.by() == Writer.SYSTEM ? piece.text().split("\n", -1) : new String[] {piece.text()};
            for (int i = 0; i < texts.length; i++) {
                if (i > 0) {
                    close(line, paragraphs);
                }
                add(line, new Piece(piece.by(), texts[i]));
            }
        }
        close(line, paragraphs);
        return paragraphs;
    }

    private static void close(List<Piece> line, List<Paragraph> paragraphs) {
        Paragraph paragraph = Paragraph.of(Paragraph.Kind.NOTICE, line);
        if (!paragraph.text().isBlank()) {
            paragraphs.add(paragraph);
        }
        line.clear();
    }

    /** The same as a sentence of its own, with its full stop. */
    List<Piece> sentence(List<Piece> pieces) {
        List<Piece> stopped = new ArrayList<>(pieces);
        String text = pieces.isEmpty() ? "" : pieces.get(pieces.size() - 1).text();
        if (!text.isBlank() && text.equals(sentence(text))) {
            return stopped;
        }
        add(stopped, Piece.system(of("letter.stop")));
        return stopped;
    }

    /** 附件说明 (GB/T 9704): what is given with the letter, by name; numbered if there are several. */
    List<Paragraph> attachments(List<TypedWords> names) {
        List<Paragraph> named = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String key =
                    names.size() == 1 ? "letter.attachment" : i == 0 ? "letter.attachments" : "letter.attachments.more";
            named.add(paragraph(Paragraph.Kind.ATTACHMENT, key, names.get(i), String.valueOf(i + 1)));
        }
        return named;
    }

    /** 2026年3月5日 */
    String day(LocalDate day) {
        return of(
                "letter.day",
                String.valueOf(day.getYear()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getDayOfMonth()));
    }

    /** TypedWords text in one line. */
    String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** TypedWords text inside “”: its own quotation marks become single ones, its line breaks spaces. */
    String quotable(String text) {
        return line(text)
                .replace('“', '‘')
                .replace('”', '’')
                .replace('"', '’')
                .replaceFirst("。$", ""); // the sentence around the quotation has its own
    }

    /** TypedWords text as a sentence of its own, with its full stop; empty if there is none. */
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
