package disclosuredesk.materials.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words of a mail's head (RFC 2047) and the character sets mail programs name. */
final class MailWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([A-Za-z0-9_.:-]{1,40})(?:\\*[A-Za-z-]{0,20})?\\?([BbQq])\\?([^?\\s]*)\\?=");
    /** The sets named are subsets of the one read: programs write more than they say. */
    private static final Map<String, String> WIDER = Map.of(
            "gb2312",
            "GB18030",
            "gbk",
            "GB18030",
            "x-gbk",
            "GB18030",
            "cp936",
            "GB18030",
            "gb_2312-80",
            "GB18030",
            "us-ascii",
            "UTF-8",
            "unicode-1-1-utf-8",
            "UTF-8");

    private MailWords() {}

    static Charset charset(@Nullable String name) {
        String plain =
                name == null ? "utf-8" : name.strip().replaceAll("[\"']", "").toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(WIDER.getOrDefault(plain, plain));
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Neighbouring words of one set are put together before they are read: many programs cut a character in two. */
    static String decoded(String head) {
        String unfolded = head.replaceAll("\\r?\\n[ \\t]+", " ").strip();
        StringBuilder out = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Charset open = null;
        int from = 0;
        Matcher word = WORD.matcher(unfolded);
        while (word.find()) {
            String between = unfolded.substring(from, word.start());
            Charset set = charset(word.group(1));
            if (open != null && (!between.isBlank() || !set.equals(open))) {
                out.append(bytes.toString(open));
                bytes.reset();
                open = null;
            }
            if (open == null && !(between.isBlank() && from > 0)) {
                out.append(between);
            }
            open = set;
            bytes.writeBytes(
                    word.group(2).equalsIgnoreCase("B")
                            ? base64(word.group(3).getBytes(StandardCharsets.ISO_8859_1))
                            : quoted(word.group(3)));
            from = word.end();
        }
        return out.append(open == null ? "" : bytes.toString(open))
                .append(unfolded.substring(from))
                .toString();
    }

    /** What is no BASE64 is passed over, and a torn end is let go. */
    static byte[] base64(byte[] coded) {
        ByteArrayOutputStream clean = new ByteArrayOutputStream(coded.length);
        for (byte one : coded) {
            if (one >= 'A' && one <= 'Z'
                    || one >= 'a' && one <= 'z'
                    || one >= '0' && one <= '9'
                    || one == '+'
                    || one == '/') {
                clean.write(one);
            }
        }
        byte[] all = clean.toByteArray();
        int whole = all.length % 4 == 1 ? all.length - 1 : all.length;
        return Base64.getDecoder().decode(whole == all.length ? all : java.util.Arrays.copyOf(all, whole));
    }

    private static byte[] quoted(String coded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < coded.length(); i++) {
            char character = coded.charAt(i);
            if (character == '='
                    && i + 2 < coded.length()
                    && coded.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}")) {
                out.write(Integer.parseInt(coded.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                out.write(character == '_' ? ' ' : character);
            }
        }
        return out.toByteArray();
    }

    static byte[] all(InputStream in, int most) throws IOException {
        try (InputStream source = in == null ? new ByteArrayInputStream(new byte[0]) : in) {
            return source.readNBytes(most);
        }
    }
}
