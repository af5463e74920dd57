package org.podorozhnik.content.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A linear classifier over hashed features, with weights in one byte each: p(class | text) is the
 * softmax of bias-free sums. Features that were not seen in training are ignored. Immutable.
 */
final class LinearModel {
  private final List<String> classes;

  /** Sorted, so that a feature is found by binary search. */
  private final long[] features;

  private final float[] idf;
  private final float[] scale;

  /** Row by feature, column by class. */
  private final byte[] weights;

  LinearModel(List<String> classes, long[] features, float[] idf, float[] scale, byte[] weights) {
    this.classes = List.copyOf(classes);
    this.features = features;
    this.idf = idf;
    this.scale = scale;
    this.weights = weights;
  }

  List<String> classes() {
    return classes;
  }

  /** Log-probabilities of the classes, in the order of {@link #classes}. */
  double[] logProbabilities(long[] hashes) {
    return logSoftmax(sums(SparseVector.of(hashes, features, idf)));
  }

  private double[] sums(SparseVector vector) {
    int width = classes.size();
    float[] sums = new float[width];
    for (int k = 0; k < vector.size(); k++) {
      int row = vector.index(k) * width;
      float value = vector.value(k);
      for (int c = 0; c < width; c++) {
        sums[c] += value * weights[row + c];
      }
    }
    double[] scaled = new double[width];
    for (int c = 0; c < width; c++) {
      scaled[c] = sums[c] * scale[c];
    }
    return scaled;
  }

  private static double[] logSoftmax(double[] sums) {
    double max = Arrays.stream(sums).max().orElse(0);
    double total = Arrays.stream(sums).map(s -> Math.exp(s - max)).sum();
    double shift = max + Math.log(total);
    return Arrays.stream(sums).map(s -> s - shift).toArray();
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(classes.size());
    for (int c = 0; c < classes.size(); c++) {
      out.writeUTF(classes.get(c));
      out.writeFloat(scale[c]);
    }
    out.writeInt(features.length);
    for (int f = 0; f < features.length; f++) {
      out.writeLong(features[f]);
      out.writeFloat(idf[f]);
    }
    out.write(weights);
  }

  static LinearModel read(DataInputStream in) throws IOException {
    int width = in.readInt();
    List<String> classes = new ArrayList<>(width);
    float[] scale = new float[width];
    for (int c = 0; c < width; c++) {
      classes.add(in.readUTF());
      scale[c] = in.readFloat();
    }
    int rows = in.readInt();
    long[] features = new long[rows];
    float[] idf = new float[rows];
    for (int f = 0; f < rows; f++) {
      features[f] = in.readLong();
      idf[f] = in.readFloat();
    }
    byte[] weights = in.readNBytes(rows * width);
    return new LinearModel(classes, features, idf, scale, weights);
  }
}
