package disclosuredesk.desk.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A file that is made for a while leaves its page as it is, and no browser tells the page when it has come. The page sends a word of its own with the
 * request, and finds it in a cookie that comes with the first byte of the file.
 */
@Component
class FileArrived implements HandlerInterceptor, WebMvcConfigurer {

    static final String WORD = "arrived";

    private static final Pattern OURS = Pattern.compile("[0-9a-z]{8,32}");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true; // a page that tells of an unreadable request must not read it again
        }
        String word = request.getParameter(WORD);
        if (word != null && OURS.matcher(word).matches()) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(WORD, word)
                            .path("/")
                            .sameSite("Strict")
                            .maxAge(Duration.ofMinutes(1))
                            .build()
                            .toString());
        }
        return true;
    }
}
