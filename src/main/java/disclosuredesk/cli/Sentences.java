package disclosuredesk.cli;

import disclosuredesk.shared.Refused;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The sentences of the message files, for commands that need no application. */
final class Sentences {

    private static final ResourceBundleMessageSource MESSAGES = new ResourceBundleMessageSource();

    static {
        MESSAGES.setBasenames("messages/clock", "messages/calendar", "messages/letters", "messages/archive");
        MESSAGES.setDefaultEncoding("UTF-8");
    }

    private Sentences() {}

    static String of(Refused refused) {
        return of(refused.messageKey(), refused.arguments());
    }

    static String of(String key, Object... arguments) {
        return MESSAGES.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
