package disclosuredesk.desk.web;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Fills a form from what was typed into it before, as it is filled when it is sent. */
@Component
public class FilledForms {

    private final ObjectProvider<RequestMappingHandlerMapping> pages;
    private final ObjectProvider<ConversionService> conversions;

    /** @param pages asked when the first draft is opened: they need what shows pages */
    FilledForms(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages,
            @Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversions) {
        this.pages = pages;
        this.conversions = conversions;
    }

    /** Whether a thing a page shows is a form. */
    public static boolean isForm(@Nullable Object shown) {
        return shown != null && FormFields.isForm(shown.getClass());
    }

    /** The name under which a page shows the form that is sent to a path; empty: nothing takes one there. */
    public Optional<String> nameOf(String path) {
        PathContainer address = PathContainer.parsePath(path);
        return pages.getObject().getHandlerMethods().entrySet().stream()
                .filter(page -> page.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .filter(page -> Objects.requireNonNull(page.getKey().getPathPatternsCondition()).getPatterns().stream()
                        .anyMatch(pattern -> pattern.matches(address)))
                .flatMap(page -> formOf(page.getValue()).stream())
                .findFirst();
    }

    private static Optional<String> formOf(HandlerMethod page) {
        return Arrays.stream(page.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(ModelAttribute.class)
                        && FormFields.isForm(parameter.getParameterType()))
                .findFirst()
                .map(FilledForms::name);
    }

    private static String name(MethodParameter form) {
        return Objects.requireNonNull(form.getParameterAnnotation(ModelAttribute.class))
                .name();
    }

    /** Puts what was typed into a form; what it was opened with stays where nothing was typed, but for rows that had been removed. */
    public BindingResult fill(Object form, String name, Map<String, List<String>> typed) {
        var binder = new FormBinding.Limited(form, name);
        binder.setConversionService(conversions.getObject());
        PageSettings.asFields(binder, form.getClass());
        removeRows(form, typed);
        var values = new MutablePropertyValues();
        typed.forEach(
                (field, texts) -> values.add(field, texts.size() == 1 ? texts.get(0) : texts.toArray(String[]::new)));
        binder.bind(values);
        return binder.getBindingResult();
    }

    private static void removeRows(Object form, Map<String, List<String>> typed) {
        FormFields.eachField(form.getClass(), (in, field) -> {
            if (field.getDeclaringClass().isInstance(form) && List.class.isAssignableFrom(field.getType())) {
                int rows = rows(field.getName(), typed);
                List<?> there = list(form, field);
                if (rows > 0 && there != null && there.size() > rows) {
                    there.subList(rows, there.size()).clear();
                }
            }
        });
    }

    private static int rows(String field, Map<String, List<String>> typed) {
        Pattern row = Pattern.compile("_?" + field + "\\[(\\d{1,4})].*");
        return typed.keySet().stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                .max()
                .orElse(0);
    }

    private static @Nullable List<?> list(Object form, Field field) {
        try {
            field.setAccessible(true);
            return (List<?>) field.get(form);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
