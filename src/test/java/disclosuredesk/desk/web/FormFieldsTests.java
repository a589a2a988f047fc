package disclosuredesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.shared.Carried;
import disclosuredesk.shared.Secret;
import disclosuredesk.testing.PageTest;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a form says of its fields holds wherever it goes: secrets are never shown again, and what nobody typed is no text of his. */
@PageTest
class FormFieldsTests {

    @Autowired
    private FormFields fields;

    /** Filters of lists: they stand in the address, and are never refused as a form. */
    private static final Set<String> SHOWN_BY_ADDRESS = Set.of("CaseFilter", "QuestionForm", "SecurityFilter");

    @Autowired
    private MessageSource messages;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    /** Name of a field to what the forms that have it say of it. */
    private Map<String, Set<String>> said() {
        Map<String, Set<String>> said = new TreeMap<>();
        fields.forms()
                .forEach(form -> FormFields.eachField(
                        form,
                        (in, field) -> said.computeIfAbsent(field.getName(), name -> new TreeSet<>())
                                .add(kind(field))));
        return said;
    }

    private static String kind(Field field) {
        return field.isAnnotationPresent(Secret.class)
                ? "secret"
                : field.isAnnotationPresent(Carried.class)
                        ? "carried"
                        : FormFields.isChosen(field) ? "chosen" : "typed";
    }

    @Test
    void noSecretOfAnyFormIsShownAgain() {
        Set<String> secret = new TreeSet<>();
        said().forEach((name, kinds) -> {
            if (kinds.contains("secret")) {
                secret.add(name);
            }
        });
        assertThat(secret)
                .containsExactly(
                        "auditorPassword",
                        "current",
                        "directoryPassword",
                        "factorCode",
                        "next",
                        "passkeyAnswer",
                        "password",
                        "securityPassword",
                        "token")
                .allMatch(fields::isSecret)
                .allSatisfy(name -> assertThat(fields.isTyped(name)).as(name).isFalse())
                .allSatisfy(name ->
                        assertThat(fields.isTyped("rows[3]." + name)).as(name).isFalse());
    }

    /** What a page hides while it is typed is a secret of its form. */
    @Test
    void everyFieldAPageHidesIsDeclaredASecret() throws IOException {
        Set<String> hidden = new TreeSet<>();
        Pattern field = Pattern.compile("fields :: password\\('(\\w+)'|name=\"(\\w+)\" type=\"password\"");
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template :
                    templates.filter(one -> one.toString().endsWith(".html")).toList()) {
                Matcher found = field.matcher(Files.readString(template));
                while (found.find()) {
                    hidden.add(found.group(1) == null ? found.group(2) : found.group(1));
                }
            }
        }
        assertThat(hidden)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(said().get(name)).as(name).containsExactly("secret"));
    }

    /** The page that shows what was typed goes by the name alone, so a name means one thing in all forms. */
    @Test
    void aNameIsTypedInEveryFormOrInNone() {
        assertThat(said().entrySet())
                .isNotEmpty()
                .filteredOn(name -> name.getValue().size() > 1
                        && !name.getValue().equals(Set.of("chosen", "typed"))) // told apart by what is sent
                .isEmpty();
        assertThat(said().entrySet())
                .filteredOn(name -> !name.getValue().contains("typed") && fields.isTyped(name.getKey()))
                .isEmpty();
    }

    @Test
    void whatSomebodyTypedIsHis() {
        said().forEach((name, kinds) -> {
            if (kinds.contains("typed")) {
                assertThat(fields.isTyped(name)).as(name).isTrue();
            }
        });
        assertThat(fields.isTyped("parts[1].evidence[KIND]")).isTrue();
    }

    @Test
    void keysOfThePageAndItsButtonsAreNoText() {
        assertThat(List.of(
                        "_csrf", "_once", "_enabled", "version", "add", "remove", "similar", "keep", "anew", "nobody"))
                .noneMatch(fields::isTyped);
    }

    /** What a page may fill in is a class with fields; what it may not is a record, which has none that could be set. */
    @Test
    void whatAPageTakesIsAFormOrARecord() {
        List<String> other = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .flatMap(page -> Arrays.stream(page.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(ModelAttribute.class))
                .map(parameter -> parameter.getParameterType())
                .filter(type -> !type.isRecord() && !FormFields.isForm(type))
                .forEach(type -> other.add(type.getName()));
        assertThat(other).isEmpty();
        assertThat(fields.forms()).hasSizeGreaterThan(50);
    }

    @Test
    void noWordOfTheProgramIsShownAsIfItHadBeenTyped() {
        List<String> shown = new ArrayList<>();
        fields.forms()
                .forEach(form -> FormFields.eachField(form, (in, field) -> {
                    Object[] words = field.getType().getEnumConstants();
                    for (Object word : words == null ? new Object[0] : words) {
                        if (fields.isText(field.getName(), ((Enum<?>) word).name())) {
                            shown.add(field.getName() + "=" + word);
                        }
                    }
                }));
        assertThat(shown).isEmpty();
        assertThat(fields.isText("opinion", "同意公开")).isTrue();
    }

    /** Whoever reads what he typed on the page of a form that was refused reads it under its name on the form, never under ours. */
    @Test
    void everythingThatIsTypedHasItsName() {
        Set<String> nameless = new TreeSet<>();
        fields.forms().stream()
                .filter(form -> !SHOWN_BY_ADDRESS.contains(form.getSimpleName()))
                .forEach(form -> FormFields.eachField(form, (in, field) -> {
                    boolean rows = FormFields.isForm(
                                    ResolvableType.forField(field).toClass())
                            || Arrays.stream(ResolvableType.forField(field).getGenerics())
                                    .anyMatch(type -> FormFields.isForm(type.toClass()));
                    boolean evidence = field.getName().equals("evidence"); // each kind by its own name
                    String name = messages.getMessage("typed." + field.getName(), null, "", Locale.SIMPLIFIED_CHINESE);
                    if (fields.isTyped(field.getName()) && !rows && !evidence && "".equals(name)) {
                        nameless.add(field.getName() + " of " + in.getSimpleName());
                    }
                }));
        assertThat(nameless).isEmpty();
    }
}
