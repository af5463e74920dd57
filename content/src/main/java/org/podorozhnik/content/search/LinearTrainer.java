package org.podorozhnik.content.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Multinomial logistic regression by stochastic gradient descent with AdaGrad step sizes (Duchi,
 * Hazan, Singer 2011). The seed is fixed: the same examples give the same model, byte for byte.
 */
final class LinearTrainer {
  private static final float RATE = 0.6f;
  private static final float DECAY = 2e-6f;
  private static final int SEED = 20261124;

  /** Features of fewer examples say more about the example than about its class. */
  private static final int RAREST = 4;

  private final List<String> classes;
  private final long[] features;
  private final float[] idf;
  private final float[] weights;
  private final float[] squares;

  /** A text with its class; {@code weight} is how much its error counts. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and boxing would cost ten times
  record Example(long[] hashes, String label, float weight) {}

  private LinearTrainer(List<Example> examples) {
    this.classes = List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
    Map<Long, Integer> counts = new HashMap<>();
    for (Example e : examples) {
      Arrays.stream(e.hashes()).distinct().forEach(h -> counts.merge(h, 1, Integer::sum));
    }
    this.features =
        counts.entrySet().stream()
            .filter(e -> e.getValue() >= RAREST)
            .mapToLong(Map.Entry::getKey)
            .sorted()
            .toArray();
    this.idf = new float[features.length];
    for (int f = 0; f < features.length; f++) {
      idf[f] =
          (float) Math.log(1.0 + examples.size() / (1.0 + counts.getOrDefault(features[f], 0)));
    }
    this.weights = new float[features.length * classes.size()];
    this.squares = new float[features.length * classes.size()];
  }

  static LinearModel train(List<Example> examples, int epochs) {
    LinearTrainer trainer = new LinearTrainer(examples);
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      order.forEach(trainer::step);
    }
    return trainer.quantized();
  }

  private void step(Example example) {
    SparseVector x = SparseVector.of(example.hashes(), features, idf);
    float[] error = softmax(sums(x));
    error[Collections.binarySearch(classes, example.label())] -= 1;
    int width = classes.size();
    for (int k = 0; k < x.size(); k++) {
      update(x.index(k) * width, x.value(k) * example.weight(), error);
    }
  }

  private void update(int row, float value, float[] error) {
    for (int c = 0; c < error.length; c++) {
      float gradient = value * error[c] + DECAY * weights[row + c];
      float sum = squares[row + c] + gradient * gradient;
      squares[row + c] = sum;
      weights[row + c] -= (float) (RATE * gradient / (Math.sqrt(sum) + 1e-3));
    }
  }

  private float[] sums(SparseVector x) {
    int width = classes.size();
    float[] sums = new float[width];
    for (int k = 0; k < x.size(); k++) {
      int row = x.index(k) * width;
      float value = x.value(k);
      for (int c = 0; c < width; c++) {
        sums[c] += value * weights[row + c];
      }
    }
    return sums;
  }

  private static float[] softmax(float[] sums) {
    float max = Float.NEGATIVE_INFINITY;
    for (float s : sums) {
      max = Math.max(max, s);
    }
    float total = 0;
    for (int c = 0; c < sums.length; c++) {
      sums[c] = (float) Math.exp(sums[c] - max);
      total += sums[c];
    }
    for (int c = 0; c < sums.length; c++) {
      sums[c] /= total;
    }
    return sums;
  }

  private LinearModel quantized() {
    int width = classes.size();
    float[] scale = new float[width];
    for (int i = 0; i < weights.length; i++) {
      scale[i % width] = Math.max(scale[i % width], Math.abs(weights[i]) / 127f);
    }
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      bytes[i] = scale[i % width] == 0 ? 0 : (byte) Math.round(weights[i] / scale[i % width]);
    }
    return new LinearModel(classes, features, idf, scale, bytes);
  }
}
