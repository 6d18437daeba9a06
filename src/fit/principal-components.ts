/** Sums of products in, the directions out along which the vectors differ the most: principal components. */
import { EVD, Matrix } from 'ml-matrix';

/**
 * Projecting on the first components keeps as much of all dot products as that many numbers can.
 * @param products a symmetric matrix, row by row, of vectors multiplied with themselves and added up
 * @returns a matrix with a component in each of `count` columns, the strongest first, row by row
 */
export function principalComponents(products: Float64Array, count: number): Float32Array {
  const size = Math.sqrt(products.length);
  const { realEigenvalues, eigenvectorMatrix } = new EVD(Matrix.from1DArray(size, size, [...products]), {
    assumeSymmetric: true,
  });
  const strongest = [...realEigenvalues.keys()]
    .sort((a, b) => (realEigenvalues[b] ?? 0) - (realEigenvalues[a] ?? 0))
    .slice(0, count);
  return Float32Array.from({ length: size * count }, (_, i) =>
    eigenvectorMatrix.get(Math.floor(i / count), strongest[i % count] ?? 0),
  );
}
