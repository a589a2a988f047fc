package disclosuredesk.lettercheck;

import disclosuredesk.lettercheck.LetterEvent.Kind;
import disclosuredesk.lettercheck.LetterEvent.Step;
import disclosuredesk.lettercheck.LetterEvent.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The dated events of a letter's body, in the order of the text. A day of which it is not clear what happened on it makes
 * none: a rule that says nothing is better than one that says something wrong.
 */
final class LetterEvents {

    private static final Pattern NEW_SENTENCE = Pattern.compile(
            "(?:[\\p{IsHan}]{2,12}:|[一二三四五六七八九十]{1,3}、|\\d{1,2}[.、](?!\\d)|\\([一二三四五六七八九十\\d]{1,3}\\)).*");

    private final List<LetterEvent> events = new ArrayList<>();
    private final LetterText letter;
    private final String text;

    /** 征求意见所需时间（3月15日至4月3日）. */
    private static final Pattern LASTING = Pattern.compile("(?:时间|期间|期限|时长)[(:]?(?:为|自|从|是)?$");

    private LetterEvents(LetterText letter, LocalDate about) {
        this.letter = letter;
        this.text = letter.own();
        RemedyWords remedies = RemedyWords.of(letter);
        Signed signed = Signed.of(letter);
        int end = remedies != null ? remedies.from() : signed != null ? letter.start(signed.line()) : text.length();
        List<Dated> dates = Dated.in(letter.plain(), about).stream()
                .filter(date -> date.from() >= letter.bodyStart() && date.to() <= end)
                .toList();
        Topic topic = Topic.OTHER;
        int sentence = -1;
        for (int i = 0; i < dates.size(); i++) {
            Dated date = dates.get(i);
            int start = sentenceStart(date.from());
            int stop = Math.min(letter.sentenceEnd(date.to()), end);
            int from = i > 0 ? Math.max(start, dates.get(i - 1).to()) : start;
            int last = i + 1 < dates.size()
                            && isSpan(text.substring(date.to(), dates.get(i + 1).from()))
                    ? i + 1
                    : i;
            int to =
                    last + 1 < dates.size() ? Math.min(stop, dates.get(last + 1).from()) : stop;
            if (sentence != start && letter.startsParagraph(start)) {
                topic = Topic.OTHER;
            }
            sentence = start;
            String before = text.substring(from, date.from());
            if (i > 0 && isSpan(text.substring(dates.get(i - 1).to(), date.from()))) {
                continue; // the end of a span
            }
            if (last > i && LASTING.matcher(before).find()) {
                continue; // how long it took, not a day on which something was done
            }
            String after = text.substring(
                    dates.get(last).to(), Math.max(dates.get(last).to(), to));
            topic = add(new EventWords(before, after, text.substring(start, stop), topic), date);
        }
        receivedWhenSubmitted();
    }

    /** 您于3月2日提出的申请收悉: where no other day of receipt is told and nothing was posted, that day (art. 31). */
    private void receivedWhenSubmitted() {
        LetterEvent submitted = first(Kind.SUBMITTED).orElse(null);
        if (submitted == null || first(Kind.RECEIVED).isPresent()) {
            return;
        }
        // how it is to be provided (邮寄) is not how it came
        String sentence = text.substring(letter.sentenceStart(submitted.from()), letter.sentenceEnd(submitted.to()))
                .split(",申请(?:公开|获取)|,要求|,所需", 2)[0];
        boolean inPerson = sentence.matches(".*(?:当面|现场|窗口|到(?:本|我)[^,。;]{0,12}(?:提交|递交|提出)).*");
        if ((sentence.contains("收悉") || inPerson) && !sentence.matches(".*(?:寄|邮|信函|快递|EMS|来信|传真).*")) {
            events.add(new LetterEvent(Kind.RECEIVED, submitted.day(), submitted.from(), submitted.to()));
        }
    }

    static LetterEvents of(LetterText letter, LocalDate about) {
        return new LetterEvents(letter, about);
    }

    private static boolean isSpan(String between) {
        return between.matches("[至到—~-]+");
    }

    private int sentenceStart(int position) {
        int start = letter.sentenceStart(position);
        for (int i = 0; i < letter.lines().size(); i++) {
            int line = letter.start(i);
            if (line > start
                    && line <= position
                    && NEW_SENTENCE.matcher(letter.lines().get(i)).matches()) {
                start = line;
            }
        }
        return start;
    }

    private Topic add(EventWords words, Dated date) {
        Topic topic = words.topic();
        Kind kind = words.kind(
                topic, first(Kind.RECEIVED).isEmpty(), first(Kind.SUBMITTED).isEmpty());
        if (kind != null) {
            events.add(new LetterEvent(kind, date.day(), date.from(), date.to()));
        }
        return kind != null && kind.topic() != Topic.OTHER ? kind.topic() : topic;
    }

    List<LetterEvent> all() {
        return events;
    }

    List<LetterEvent> all(Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).toList();
    }

    Optional<LetterEvent> first(Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).findFirst();
    }

    Optional<LetterEvent> earliest(Topic topic, Step step) {
        return events.stream()
                .filter(event -> event.kind() == Kind.of(topic, step))
                .min(Comparator.comparing(LetterEvent::day));
    }

    Optional<LetterEvent> latest(Topic topic, Step step) {
        return events.stream()
                .filter(event -> event.kind() == Kind.of(topic, step))
                .max(Comparator.comparing(LetterEvent::day));
    }
}
