package disclosuredesk.desk.web;

import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.CollectionFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What text from a browser means: a request's id in an address, a day, a choice of several, and what was meant by what was typed. */
@Component
class Conversions implements WebMvcConfigurer {

    /** Control characters but for line breaks and tabs, and the marks that turn the direction of writing. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, RequestId.class, Conversions::id);
        registry.addConverter(String.class, String.class, Conversions::meant);
        registry.addFormatterForFieldType(LocalDate.class, new Days());
        registry.addConverter(new Choices((ConversionService) registry));
    }

    private static RequestId id(String text) {
        return RequestId.parse(text).orElseThrow(() -> Refused.notFound("requests.notFound"));
    }

    /** No white space around it, no characters that cannot be seen or printed. */
    private static String meant(String typed) {
        return INVISIBLE.matcher(typed.replace("\r\n", "\n")).replaceAll("").strip();
    }

    /** A day within the centuries that this work and every database know; another year is a slip of the pen. */
    private static final class Days implements Formatter<LocalDate> {

        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2999;

        @Override
        public LocalDate parse(String text, Locale locale) {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new DateTimeException("year out of range");
            }
            return day;
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return day.toString();
        }
    }

    /** Several of a closed set, or several numbers: what was left blank among them is no choice. */
    private record Choices(ConversionService others) implements ConditionalGenericConverter {

        private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(
                    new ConvertiblePair(String.class, Collection.class),
                    new ConvertiblePair(String[].class, Collection.class));
        }

        @Override
        public boolean matches(TypeDescriptor sent, TypeDescriptor wanted) {
            TypeDescriptor one = wanted.getElementTypeDescriptor();
            return one != null
                    && (Enum.class.isAssignableFrom(one.getType()) || Number.class.isAssignableFrom(one.getType()));
        }

        @Override
        public @Nullable Object convert(@Nullable Object sent, TypeDescriptor from, TypeDescriptor wanted) {
            TypeDescriptor one = wanted.getElementTypeDescriptor();
            if (sent == null || one == null) {
                return null;
            }
            List<String> texts = sent instanceof String[] several ? Arrays.asList(several) : List.of((String) sent);
            Collection<Object> choices =
                    CollectionFactory.createCollection(wanted.getType(), one.getType(), texts.size());
            texts.stream()
                    .flatMap(text -> Arrays.stream(text.split(",")))
                    .filter(text -> !text.isBlank())
                    .forEach(text -> choices.add(others.convert(text, TEXT, one)));
            return choices;
        }
    }
}
