package disclosuredesk.desk.errors;

import disclosuredesk.desk.web.FormFields;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** One thing somebody typed into a form that could not be taken, under the name it has on the page. */
record TypedField(String label, String text) {

    private static final Pattern IN_A_ROW = Pattern.compile("\\w+\\[(\\d{1,4})]\\.(\\w+(?:\\[\\w+])?)");
    private static final Pattern EVIDENCE = Pattern.compile("evidence\\[(\\w+)]");

    /** Everything typed into the form a request carries, in the form's order; secrets are never shown again. */
    static List<TypedField> in(HttpServletRequest request, FormFields fields, MessageSource messages) {
        List<TypedField> typed = new ArrayList<>();
        if (request.getMethod().equals("POST")) {
            request.getParameterMap().forEach((name, values) -> {
                String text = String.join("、", values).strip();
                String label = label(name, messages);
                if (!text.isEmpty() && !label.isEmpty() && fields.isText(name, text)) {
                    typed.add(new TypedField(label, text));
                }
            });
        }
        return typed;
    }

    /** Empty for what no form of ours has: nobody typed it, and no name of the program is shown. */
    private static String label(String name, MessageSource messages) {
        Matcher row = IN_A_ROW.matcher(name);
        if (row.matches()) {
            int number = Integer.parseInt(row.group(1)) + 1;
            String field = label(row.group(2), messages);
            return field.isEmpty()
                    ? ""
                    : messages.getMessage("desk.refused.row", new Object[] {number, field}, Locale.SIMPLIFIED_CHINESE);
        }
        Matcher evidence = EVIDENCE.matcher(name);
        if (evidence.matches()) {
            return named("Evidence." + evidence.group(1), messages);
        }
        return named("typed." + name.replaceFirst("\\[.*", ""), messages);
    }

    private static String named(String key, MessageSource messages) {
        return String.valueOf(messages.getMessage(key, null, "", Locale.SIMPLIFIED_CHINESE));
    }
}
