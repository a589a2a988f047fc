package disclosuredesk.desk.web;

import disclosuredesk.shared.Carried;
import disclosuredesk.shared.ContactRule;
import disclosuredesk.shared.RequestId;
import disclosuredesk.shared.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.thymeleaf.spring6.util.DetailedError;

/**
 * What the forms of all pages say of their fields: which are {@link Secret}, which are {@link Carried}, which are buttons. By their names, for a form
 * that is refused before anybody knows whose it is: a name that is secret in one form is secret everywhere.
 */
@Component
public class FormFields {

    private static final String OURS = "disclosuredesk.";
    private static final Set<Class<?>> CHOSEN = Set.of(
            boolean.class,
            Boolean.class,
            long.class,
            Long.class,
            double.class,
            Double.class,
            RequestId.class,
            MultipartFile.class);
    private static final Set<Class<? extends Annotation>> NEEDED =
            Set.of(NotBlank.class, NotNull.class, NotEmpty.class);
    private static final Pattern ROW = Pattern.compile("\\w+\\[(\\d{1,4})]\\..*");

    private final ObjectProvider<RequestMappingHandlerMapping> pages;
    private @Nullable Set<String> notTyped;
    private @Nullable Set<String> secret;
    private @Nullable Set<String> words;

    /** @param pages asked when the first form is refused: they need what shows refusals */
    FormFields(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.pages = pages;
    }

    /** Whether somebody typed it and may see it again; false for what the page and the framework put into each form. */
    public boolean isTyped(String parameter) {
        return !parameter.startsWith("_") && !notTyped().contains(field(parameter)) && !isSecret(parameter);
    }

    /** Whether a text was typed that may be shown again: not a word of the program that a page sends for a choice. */
    public boolean isText(String parameter, String text) {
        return isTyped(parameter) && !words().contains(field(parameter) + '=' + text);
    }

    private Set<String> words() {
        Set<String> known = words;
        if (known == null) {
            Set<String> found = new HashSet<>();
            forms().forEach(form -> eachField(form, (in, field) -> {
                Object[] constants = value(field).getEnumConstants();
                for (Object constant : constants == null ? new Object[0] : constants) {
                    found.add(field.getName() + '=' + ((Enum<?>) constant).name());
                }
            }));
            known = Set.copyOf(found);
            words = known;
        }
        return known;
    }

    /** Whether nobody may see it again; the password of the sign-in page, which is no form of ours, is one too. */
    public boolean isSecret(String parameter) {
        return secret().contains(field(parameter))
                || field(parameter).toLowerCase(Locale.ROOT).contains("password");
    }

    /** The last part of its name, of {@code parts[0].evidence[KIND]} evidence. */
    private static String field(String parameter) {
        return parameter.substring(parameter.lastIndexOf('.') + 1).replaceFirst("\\[.*", "");
    }

    private Set<String> notTyped() {
        Set<String> names = notTyped;
        if (names == null) {
            Set<String> found = new HashSet<>(buttons());
            found.addAll(marked(Carried.class));
            Set<String> chosen = new HashSet<>(named(FormFields::isChosen));
            chosen.removeAll(named(field -> !isChosen(field)));
            found.addAll(chosen);
            names = Set.copyOf(found);
            notTyped = names;
        }
        return names;
    }

    private Set<String> secret() {
        Set<String> names = secret;
        if (names == null) {
            names = marked(Secret.class);
            secret = names;
        }
        return names;
    }

    private Set<String> marked(Class<? extends Annotation> mark) {
        return named(field -> field.isAnnotationPresent(mark));
    }

    private Set<String> named(Predicate<Field> so) {
        Set<String> names = new HashSet<>();
        forms().forEach(form -> eachField(form, (in, field) -> {
            if (so.test(field)) {
                names.add(field.getName());
            }
        }));
        return Set.copyOf(names);
    }

    /** Whether it is chosen on the page, and not typed: what is sent is a word of the program, which nobody is shown. */
    static boolean isChosen(Field field) {
        return value(field).isEnum() || CHOSEN.contains(value(field));
    }

    /** Of a list or a map, of what it holds. */
    private static Class<?> value(Field field) {
        ResolvableType type = ResolvableType.forField(field);
        return type.hasGenerics()
                ? type.getGeneric(type.getGenerics().length - 1).toClass()
                : type.toClass();
    }

    /** The names by which a page tells its buttons apart. */
    private Set<String> buttons() {
        return pages.getObject().getHandlerMethods().keySet().stream()
                .flatMap(page -> page.getParamsCondition().getExpressions().stream())
                .map(NameValueExpression::getName)
                .collect(Collectors.toSet());
    }

    /** The class of each form a page takes. */
    Set<Class<?>> forms() {
        return pages.getObject().getHandlerMethods().values().stream()
                .flatMap(page -> Arrays.stream(page.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(ModelAttribute.class))
                .map(MethodParameter::getParameterType)
                .filter(FormFields::isForm)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A form is a class of ours with plain fields; values are records, and no page fills them in. */
    static boolean isForm(Class<?> type) {
        return type.getName().startsWith(OURS) && !type.isRecord() && !type.isEnum() && !type.isInterface();
    }

    /** Every field of a form and of its rows, with the class that has it. */
    static void eachField(Class<?> form, BiConsumer<Class<?>, Field> look) {
        for (Class<?> type = form; type != null && isForm(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    look.accept(form, field);
                    rows(field).filter(row -> row != form).forEach(row -> eachField(row, look));
                }
            }
        }
    }

    private static Stream<Class<?>> rows(Field field) {
        ResolvableType type = ResolvableType.forField(field);
        return Stream.concat(Stream.of(type), Arrays.stream(type.getGenerics()))
                .<Class<?>>map(ResolvableType::toClass)
                .filter(FormFields::isForm);
    }

    /** The errors of a form in the order of its fields, which is that of its page; what belongs to no field comes last. */
    public List<DetailedError> inOrder(Object form, List<DetailedError> errors) {
        List<String> order = order(form.getClass());
        return errors.stream()
                .sorted(Comparator.<DetailedError>comparingInt(error -> row(error.getFieldName()))
                        .thenComparingInt(error -> place(order, error)))
                .toList();
    }

    /** A form with rows is read row by row; its other fields stand before them. */
    private static int row(String field) {
        Matcher row = ROW.matcher(field);
        return row.matches() ? Integer.parseInt(row.group(1)) : -1;
    }

    private static int place(List<String> order, DetailedError error) {
        int place = error.isGlobal() ? -1 : order.indexOf(field(error.getFieldName()));
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static List<String> order(Class<?> form) {
        List<String> names = new ArrayList<>();
        eachField(form, (in, field) -> names.add(field.getName()));
        return names;
    }

    /** How many characters the form allows in a field; null: it says nothing. */
    public @Nullable Integer longest(Object form, String name) {
        Field field = declared(form, name);
        Size size = field == null ? null : field.getAnnotation(Size.class);
        return size == null || size.max() == Integer.MAX_VALUE ? null : size.max();
    }

    /** Which keyboard a telephone shows for a field; null: that of texts. */
    public @Nullable String keyboard(Object form, String name) {
        Field field = declared(form, name);
        if (field != null && Number.class.isAssignableFrom(field.getType())) {
            return "numeric";
        }
        return switch (field(name)) {
            case "phone" -> "tel";
            case "email" -> "email";
            case "webAddress" -> "url";
            default -> null;
        };
    }

    /** What is usual in a field somebody is reached by; null: it is none. */
    public @Nullable ContactRule rule(String name) {
        return ContactRule.of(field(name)).orElse(null);
    }

    /** Whether the form says of a field that it is always needed; what an act needs besides, its page says. */
    public boolean isNeeded(Object form, String name) {
        Field field = declared(form, name);
        return field != null && NEEDED.stream().anyMatch(field::isAnnotationPresent);
    }

    private static @Nullable Field declared(Object form, String name) {
        List<Field> found = new ArrayList<>();
        boolean inRow = name.contains(".");
        eachField(form.getClass(), (in, field) -> {
            if (field.getName().equals(field(name)) && inRow != in.isInstance(form)) {
                found.add(field);
            }
        });
        return found.isEmpty() ? null : found.get(0);
    }

    /** The fields of a form that are taken as they were typed. */
    static List<String> secrets(Class<?> form) {
        Set<String> secrets = new LinkedHashSet<>();
        eachField(form, (in, field) -> {
            if (field.isAnnotationPresent(Secret.class)) {
                secrets.add(field.getName());
            }
        });
        return List.copyOf(secrets);
    }
}
