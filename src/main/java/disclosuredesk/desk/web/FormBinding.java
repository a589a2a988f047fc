package disclosuredesk.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.AbstractNestablePropertyAccessor;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * How a form's rows are made from the names of its fields. Spring forgets the limit of rows where a form is plain fields: one
 * request with {@code rows[999999999].x} would fill the memory of the server.
 */
@Component
class FormBinding implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> binderMethods) {
                return new ServletRequestDataBinderFactory(binderMethods, getWebBindingInitializer()) {
                    @Override
                    protected ServletRequestDataBinder createBinderInstance(
                            @Nullable Object target, String name, NativeWebRequest request) {
                        return new Limited(target, name);
                    }
                };
            }
        };
    }

    /** A row beyond the limit is a field no page of ours has. */
    static final class Limited extends ExtendedServletRequestDataBinder {

        Limited(@Nullable Object target, String name) {
            super(target, name);
        }

        @Override
        protected AbstractPropertyBindingResult createDirectFieldBindingResult() {
            AbstractPropertyBindingResult result = super.createDirectFieldBindingResult();
            if (getTarget() != null
                    && result.getPropertyAccessor() instanceof AbstractNestablePropertyAccessor fields) {
                fields.setAutoGrowCollectionLimit(getAutoGrowCollectionLimit());
            }
            return result;
        }
    }
}
