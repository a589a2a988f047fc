package disclosuredesk.desk.web;

import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.util.regex.Pattern;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What text from a browser means: a request's id in an address, and what was meant by what was typed. */
@Component
class Conversions implements WebMvcConfigurer {

    /** Control characters but for line breaks and tabs, and the marks that turn the direction of writing. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, RequestId.class, Conversions::id);
        registry.addConverter(String.class, String.class, Conversions::meant);
    }

    private static RequestId id(String text) {
        return RequestId.parse(text).orElseThrow(() -> Refused.notFound("requests.notFound"));
    }

    /** No white space around it, no characters that cannot be seen or printed. */
    private static String meant(String typed) {
        return INVISIBLE.matcher(typed.replace("\r\n", "\n")).replaceAll("").strip();
    }
}
