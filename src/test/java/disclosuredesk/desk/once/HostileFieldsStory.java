package disclosuredesk.desk.once;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.desk.once.FormSender.Told;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A form that would lead to its act, but for one field with what fits no column and no sum: it is refused or taken, the
 * database never has to say no. And each text as long as the form lets it be: there is room for it.
 */
abstract class HostileFieldsStory {

    private static final String TOO_LONG = "长".repeat(70_000);

    /** Each field is given one of these beside a text that is too long, its neighbour the next. */
    private static final List<String> NUMBERS_AND_DAYS = List.of("2147483647", "2999-12-31", "1900-01-01");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    abstract Map<String, Function<ApplicationContext, Form>> forms();

    /** Of how many fields one is tried by itself; the texts as long as they may be are tried in every form. */
    abstract int share();

    @Test
    void noFieldBreaksAnything() {
        FormSender sender = new FormSender(beans);
        List<String> faults = new ArrayList<>();
        forms().forEach((name, made) -> {
            Form form = made.apply(beans);
            Map<String, List<String>> filledIn = fields(sender, form);
            List<String> names = List.copyOf(filledIn.keySet());
            for (int i = 0; i < names.size(); i++) {
                String field = names.get(i);
                if ((i + form.action().length()) % share() != 0
                        || field.equals("password")
                        || field.equals("next")
                        || field.equals("current")) {
                    continue; // hashed, and slow on purpose
                }
                for (String value : List.of(TOO_LONG, NUMBERS_AND_DAYS.get(i % NUMBERS_AND_DAYS.size()))) {
                    Map<String, List<String>> changed = new LinkedHashMap<>(filledIn);
                    if (changed.put(field, List.of(value)) == null) {
                        continue; // a field that the form made anew does not have
                    }
                    Told told = sender.send(form, changed);
                    if (told.status() >= 500) {
                        faults.add(told.status() + " " + name + " " + field + "="
                                + value.substring(0, Math.min(12, value.length())));
                    } else if (told.status() == 302) {
                        form = made.apply(beans);
                        filledIn = fields(sender, form);
                    }
                }
            }
            Map<String, List<String>> full = new LinkedHashMap<>(filledIn);
            full.replaceAll((field, values) -> longest(name, field) == 0 || values.size() > 1
                    ? values
                    : List.of("长".repeat(longest(name, field))));
            Told told = sender.send(form, full);
            if (told.status() >= 500) {
                faults.add(told.status() + " " + name + " with texts as long as they may be");
            }
        });
        assertThat(faults).isEmpty();
    }

    private static Map<String, List<String>> fields(FormSender sender, Form form) {
        Map<String, List<String>> fields = new LinkedHashMap<>(sender.filledIn(form));
        fields.keySet().removeIf(field -> field.startsWith("_"));
        return fields;
    }

    /** How long the form lets a text be; 0 if it does not say. */
    private int longest(String handler, String field) {
        for (HandlerMethod method : mappings.getHandlerMethods().values()) {
            if (!handler.equals(method.getBeanType().getSimpleName() + "."
                    + method.getMethod().getName())) {
                continue;
            }
            for (MethodParameter parameter : method.getMethodParameters()) {
                if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                    Size size = size(parameter.getParameterType(), field.split("[.\\[]"));
                    if (size != null) {
                        return size.max();
                    }
                }
            }
        }
        return 0;
    }

    private static Size size(Class<?> form, String[] path) {
        try {
            Field field = form.getField(path[0]);
            if (path.length > 2
                    && field.getGenericType() instanceof ParameterizedType several
                    && several.getActualTypeArguments()[0] instanceof Class<?> row) {
                return size(row, new String[] {path[path.length - 1].replace("]", "")});
            }
            return field.getAnnotation(Size.class);
        } catch (NoSuchFieldException nested) {
            return null;
        }
    }
}
