package kr.bridgebot.endtoend;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser without a screen; each window is somebody. */
final class Browser implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final ChromeDriver driver;

	private final String root;

	private Browser(String root, File program, File driver) {
		this.root = root;
		ChromeOptions options = new ChromeOptions();
		options.setBinary(program);
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--disable-dev-shm-usage", "--user-data-dir=" + folder(), "--lang=ko", "--accept-lang=ko");
		this.driver = new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(driver).usingAnyFreePort().build(), options);
	}

	/** Whether this machine has one. */
	static boolean isHere() {
		return program().isPresent() && executable("chromedriver").isPresent();
	}

	static Browser open(int port) {
		return new Browser("http://localhost:" + port, program().orElseThrow(),
				executable("chromedriver").orElseThrow());
	}

	private static Optional<File> program() {
		return Stream.of("chromium", "google-chrome").flatMap((name) -> executable(name).stream()).findFirst();
	}

	private static Optional<File> executable(String name) {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.map((folder) -> new File(folder, name))
			.filter(File::canExecute)
			.findFirst();
	}

	private static Path folder() {
		try {
			return Files.createTempDirectory("browser");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	ChromeDriver driver() {
		return this.driver;
	}

	/** Opens another window and stays in it. */
	String window() {
		return this.driver.switchTo().newWindow(WindowType.WINDOW).getWindowHandle();
	}

	String currentWindow() {
		return this.driver.getWindowHandle();
	}

	void turnTo(String window) {
		this.driver.switchTo().window(window);
	}

	Browser go(String path) {
		this.driver.get(this.root + path);
		return this;
	}

	/** Sets how large the window is, in pixels of the page. */
	Browser sized(int width, int height) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
		return this;
	}

	Browser darkened(boolean dark) {
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
		return this;
	}

	/** Presses the newest button of that label below a message. */
	void presses(String label) {
		await("a button " + label, () -> {
			List<WebElement> keys = this.driver.findElements(By.cssSelector(".keyboard .key"));
			return keys.reversed().stream().filter((key) -> key.getText().equals(label)).findFirst().map((key) -> {
				key.click();
				return key;
			});
		});
	}

	boolean has(String label) {
		return this.driver.findElements(By.cssSelector(".keyboard .key"))
			.stream()
			.anyMatch((key) -> key.getText().equals(label));
	}

	void clicks(String css) {
		await(css, () -> this.driver.findElements(By.cssSelector(css)).stream().findFirst().map((element) -> {
			element.click();
			return element;
		}));
	}

	void writes(String text) {
		await("a place to write", () -> this.driver.findElements(By.id("text")).stream().findFirst())
			.sendKeys(text + "\n");
	}

	void sends(Path file) {
		this.driver.findElement(By.id("file")).sendKeys(file.toAbsolutePath().toString());
		clicks("#attach .send");
	}

	/** Waits until the newest message that has this in it is there, and tells it. */
	String hears(String part) {
		return reads("#log .message", part);
	}

	/** Waits for the notice of a press. */
	String isTold(String part) {
		return reads("#notices > *", part);
	}

	/** Waits until one of these has this in its text; the last that has. */
	String reads(String css, String part) {
		return await(css + " with: " + part,
				() -> this.driver.findElements(By.cssSelector(css))
					.reversed()
					.stream()
					.map(WebElement::getText)
					.filter((text) -> text.contains(part))
					.findFirst());
	}

	/** Waits until a thing is found, however often the page changes meanwhile. */
	<T> T await(String what, Supplier<Optional<T>> search) {
		return new WebDriverWait(this.driver, PATIENCE, Duration.ofMillis(100)).withMessage(what)
			.ignoring(StaleElementReferenceException.class)
			.ignoring(ElementClickInterceptedException.class)
			.until((driver) -> search.get().orElse(null));
	}

	void shoots(String name) {
		try {
			Path folder = Files.createDirectories(Path.of("target", "screenshots"));
			Files.write(folder.resolve(name + ".png"), this.driver.getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
