package disclosuredesk.calendar;

import disclosuredesk.calendar.CalendarProposal.Kind;
import disclosuredesk.calendar.Notice.NamedDay;
import disclosuredesk.shared.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the days of a year as people have them: CSV {@code date,is_workday,name} under that heading, or JSON in the
 * shape of holiday-cn, {@code {"year":2027,"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}}; what Excel
 * makes of them is understood too (BOM, CRLF, 2027/1/1, TRUE, GB18030); or the notice itself, in its words
 * ({@link NoticeSentences}). What is not understood is refused, at the form's
 * field {@code content}, with the line or entry; nothing is left out silently.
 */
public final class NoticeFile {

    /** The longest file taken, bytes. A notice has some 40 lines. */
    public static final int MOST_BYTES = 200 << 10;

    private static final String FIELD = "content";
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUOTE = 40;
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Kind kind;
    private final int year;
    private final SortedMap<LocalDate, NamedDay> days = new TreeMap<>();

    private NoticeFile(Kind kind, int year) {
        this.kind = kind;
        this.year = year;
    }

    /**
     * The text of a file.
     *
     * @throws Refused invalid, if it is too big or no text
     */
    public static String text(byte[] file) {
        requireSize(file.length);
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                requireText(text);
                return text;
            } catch (CharacterCodingException notInThisOne) {
                // the next one
            }
        }
        throw refused("notText");
    }

    /**
     * Reads a notice or an overlay. An overlay may name only days of its year, or none at all, which withdraws it.
     *
     * @throws Refused invalid, at {@code year} or {@code content}
     */
    public static Notice read(Kind kind, int year, String content) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            throw Refused.invalid("year", "calendar.file.impossibleYear", number(EARLIEST_YEAR), number(LATEST_YEAR));
        }
        requireSize(content.getBytes(StandardCharsets.UTF_8).length);
        requireText(content);
        String text = content.startsWith("\uFEFF") ? content.substring(1).strip() : content.strip();
        if (text.isEmpty()) {
            throw refused("missing");
        }
        NoticeFile file = new NoticeFile(kind, year);
        if (text.startsWith("{") || text.startsWith("[")) {
            file.readJson(text);
        } else if (NoticeSentences.areIn(text)) {
            file.readSentences(text);
        } else {
            file.readLines(text);
        }
        Notice notice = new Notice(year, file.days);
        if (kind == Kind.NOTICE && !notice.namesItsYear()) {
            throw refused("noDay", number(year));
        }
        return notice;
    }

    /** @throws Refused invalid, if so many bytes are too many for a notice */
    public static void requireSize(long bytes) {
        if (bytes > MOST_BYTES) {
            throw refused("tooBig", number(MOST_BYTES >> 10));
        }
    }

    private static void requireText(String text) {
        if (NOT_TEXT.matcher(text).find()) {
            throw refused("notText");
        }
    }

    private void readSentences(String text) {
        try {
            for (NoticeSentences.Named named : NoticeSentences.read(year, text, kind == Kind.NOTICE)) {
                add(quoted(named.sentence()), named.day(), named.working(), named.holiday());
            }
        } catch (NoticeSentences.NotUnderstood fault) {
            if (fault.fault().equals("otherYear")) {
                throw refused("otherYear", fault.detail(), number(year));
            }
            throw refused("words." + fault.fault(), quoted(fault.sentence()), fault.detail());
        }
    }

    private void readLines(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (!lines.get(0).strip().equalsIgnoreCase(Notice.HEADING)) {
            throw refused("heading", Notice.HEADING, quoted(lines.get(0)));
        }
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty()) {
                readLine(place("line", number), line);
            }
        }
    }

    private void readLine(Object place, String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 3) {
            throw refused("fields", place, quoted(line));
        }
        String working = fields[1].strip().toLowerCase(Locale.ROOT);
        if (!working.equals("true") && !working.equals("false")) {
            throw refused("working", place, quoted(fields[1]));
        }
        add(place, fields[0], working.equals("true"), fields[2]);
    }

    private void readJson(String text) {
        JsonNode notice = tree(text);
        JsonNode ofYear = notice.path("year");
        if (!notice.path("days").isArray() || !ofYear.isIntegralNumber()) {
            throw refused("jsonShape");
        }
        if (!ofYear.canConvertToInt() || ofYear.asInt() != year) {
            throw refused("otherYear", quoted(ofYear.toString()), number(year));
        }
        int number = 0;
        for (JsonNode day : notice.path("days")) {
            Object place = place("entry", ++number);
            if (!day.path("date").isString()
                    || !day.path("name").isString()
                    || !day.path("isOffDay").isBoolean()) {
                throw refused("entryShape", place, quoted(day.toString()));
            }
            add(
                    place,
                    day.path("date").asString(),
                    !day.path("isOffDay").asBoolean(),
                    day.path("name").asString());
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException notJson) {
            TokenStreamLocation place = notJson.getLocation();
            throw refused("notJson", place("line", place == null ? 1 : Math.max(1, place.getLineNr())));
        }
    }

    private void add(Object place, String date, boolean working, String name) {
        add(place, day(place, date.strip()), working, name);
    }

    private void add(Object place, LocalDate day, boolean working, String name) {
        int distance = Math.abs(day.getYear() - year);
        if (distance > (kind == Kind.NOTICE ? 1 : 0)) {
            throw refused(kind == Kind.NOTICE ? "farYear" : "notOfYear", place, day, number(year));
        }
        String holiday = name.strip();
        if (holiday.isEmpty() || holiday.length() > LONGEST_NAME || holiday.matches(".*[,\\r\\n].*")) {
            throw refused("name", place, number(LONGEST_NAME));
        }
        if (days.put(day, new NamedDay(working, holiday)) != null) {
            throw refused("twice", place, day);
        }
    }

    private static LocalDate day(Object place, String date) {
        try {
            return LocalDate.parse(date.replace('/', '-'), DAY);
        } catch (DateTimeException notADate) {
            throw refused("notADate", place, quoted(date));
        }
    }

    private static Object place(String what, int number) {
        return new DefaultMessageSourceResolvable(
                new String[] {"calendar.file." + what}, new Object[] {number(number)});
    }

    private static String quoted(@Nullable String text) {
        String shown = String.valueOf(text).strip();
        return shown.length() <= LONGEST_QUOTE ? shown : shown.substring(0, LONGEST_QUOTE) + "…";
    }

    /** Without a separator of thousands. */
    private static String number(int number) {
        return String.valueOf(number);
    }

    private static Refused refused(String fault, Object... arguments) {
        return Refused.invalid(FIELD, "calendar.file." + fault, arguments);
    }
}
