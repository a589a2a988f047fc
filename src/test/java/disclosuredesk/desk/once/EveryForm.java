package disclosuredesk.desk.once;

import disclosuredesk.agencies.Officer;
import disclosuredesk.testing.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.beans.BeanUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Every form that leads to an act, by the method that answers it: whoever may send it, the page it stands on, and what is
 * typed into it so that it leads to its act. Each is made anew on an agency of its own.
 */
public final class EveryForm {

    /**
     * A form that may be sent.
     *
     * @param page the page that renders it; after {@code POST} one that needs what is typed; empty for a form that only
     *     follows another act
     * @param typed what is typed or chosen beyond what the page fills in
     * @param file the field of a file, or empty
     */
    public record Form(
            Officer by,
            String page,
            String action,
            Map<String, String> typed,
            String file,
            byte[] content,
            String name) {

        public static Form of(Officer by, String page, String action, String... typed) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (int i = 0; i < typed.length; i += 2) {
                fields.put(typed[i], typed[i + 1]);
            }
            return new Form(by, page, action, fields, "", new byte[0], "");
        }

        public static Form at(Officer by, Object path, String... typed) {
            return of(by, path.toString(), path.toString(), typed);
        }

        public Form with(String field, String fileName, byte[] bytes) {
            return new Form(by, page, action, typed, field, bytes, fileName);
        }
    }

    /**
     * The one form an agency without officers has is sent twenty times by {@code SetUpTests}; signing in and out by {@code SignInSentTwiceTests}; the
     * second factor, whose secret lies in the session of its page, is set up twice by {@code SecondFactorStory}, a passkey by {@code PasskeyStory}.
     */
    static final List<String> ELSEWHERE = List.of(
            "SetUpController.setUp",
            "ActivationController.activate",
            "FactorController.enrol",
            "PasskeyController.register");

    private EveryForm() {}

    private static List<BringsForms> brought() {
        var tests = new ClassPathScanningCandidateComponentProvider(false);
        tests.addIncludeFilter(new AssignableTypeFilter(BringsForms.class));
        return tests.findCandidateComponents("disclosuredesk").stream()
                .map(test -> (BringsForms) BeanUtils.instantiateClass(
                        ClassUtils.resolveClassName(Objects.requireNonNull(test.getBeanClassName()), null)))
                .toList();
    }

    public static Map<String, Function<ApplicationContext, Form>> all() {
        Map<String, Function<ApplicationContext, Form>> all = new TreeMap<>();
        CaseForms.all().forEach((name, form) -> all.put(name, beans -> form.apply(new World(beans), beans)));
        OfficeForms.all().forEach((name, form) -> all.put(name, beans -> form.apply(new World(beans), beans)));
        ReportForms.all().forEach(all::put);
        brought().forEach(test -> all.putAll(test.forms()));
        return all;
    }
}
