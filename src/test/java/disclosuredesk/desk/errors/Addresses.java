package disclosuredesk.desk.errors;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the application and everything it reads, found in the code. */
final class Addresses {

    /**
     * An address.
     *
     * @param pattern with its variables in braces
     * @param parameters names, as a form or a query sends them
     */
    record Address(String pattern, Set<RequestMethod> methods, Set<String> parameters, String handler) {

        boolean isRead() {
            return methods.isEmpty() || methods.contains(RequestMethod.GET);
        }

        boolean isSent() {
            return methods.contains(RequestMethod.POST);
        }
    }

    private Addresses() {}

    static List<Address> of(RequestMappingHandlerMapping mappings) {
        List<Address> all = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("disclosuredesk.")) {
                for (String pattern : info.getPatternValues()) {
                    all.add(new Address(
                            pattern,
                            info.getMethodsCondition().getMethods(),
                            parameters(info, handler),
                            handler.getBeanType().getSimpleName() + "."
                                    + handler.getMethod().getName()));
                }
            }
        });
        return all;
    }

    private static Set<String> parameters(RequestMappingInfo info, HandlerMethod handler) {
        Set<String> names = new LinkedHashSet<>();
        info.getParamsCondition().getExpressions().stream()
                .filter(one -> !one.isNegated())
                .forEach(one -> names.add(one.getName()));
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
            if (single != null && !single.name().isEmpty()) {
                names.add(single.name());
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                fields(parameter.getParameterType(), "", names);
            }
        }
        return names;
    }

    private static void fields(Class<?> form, String prefix, Set<String> names) {
        for (Field field : form.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                continue;
            }
            String name = prefix + field.getName();
            if (Map.class.isAssignableFrom(field.getType())) {
                Stream.of("x", "-1", "").forEach(key -> names.add(name + "[" + key + "]"));
            } else if (Collection.class.isAssignableFrom(field.getType())
                    && field.getGenericType() instanceof ParameterizedType several
                    && several.getActualTypeArguments()[0] instanceof Class<?> row
                    && !BeanUtils.isSimpleValueType(row)) {
                Stream.of("0", "-1", "999999999", "99999999999", "x")
                        .forEach(index -> fields(row, name + "[" + index + "].", names));
            } else {
                names.add(name);
            }
        }
    }
}
