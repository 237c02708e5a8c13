// What a frame of the usage chart costs when it is moved or zoomed, 1200×500, for two years of hours (17,544) and of
// quarter-hours (70,176); and, to compare, Qt Charts drawing all points as a line. It prints figures and never fails.
//
//     QT_QPA_PLATFORM=offscreen bench_chart [frames]

#include "ui/kit/theme.h"
#include "ui/usage/usagechart.h"

#include <QApplication>
#include <QChart>
#include <QElapsedTimer>
#include <QImage>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cstdio>

using namespace Ventanilla;

namespace {

constexpr QSize frameSize(1200, 500);
constexpr double frameGoal = 16; // milliseconds, quality.md

/// Something like a house: quiet nights, mornings and evenings.
double useOf(int index, int anHour)
{
    const int hour = index / anHour % 24;
    const double base = hour < 6 ? 0.2 : hour < 9 ? 22 : hour < 17 ? 8 : hour < 22 ? 19 : 5;
    return (base + (index * 7919 % 13)) / anHour;
}

void report(const char *what, std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    const double median = milliseconds[milliseconds.size() / 2];
    const double most = milliseconds[milliseconds.size() * 99 / 100];
    std::printf("%-52s median %6.2f ms   p99 %6.2f ms   %s\n", what, median, most, most <= frameGoal ? "within 16 ms" : "over 16 ms");
}

template <typename Change>
std::vector<double> frames(QWidget &view, int count, Change change)
{
    QImage image(frameSize, QImage::Format_ARGB32_Premultiplied);
    std::vector<double> taken;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        change(i);
        QCoreApplication::sendPostedEvents();
        view.render(&image);
        taken.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return taken;
}

void measureOurs(int points, int anHour, int count)
{
    UsageChart chart;
    chart.resize(frameSize);
    ChartContent content;
    for (int i = 0; i < points; ++i)
        content.bars.push_back({useOf(i, anHour)});
    content.unit = QStringLiteral("gal");
    content.average = ChartContent::Line{10.0 / anHour, QStringLiteral("Average")};
    content.ticks = [points](int first, int visible, int most) {
        std::vector<ChartContent::Tick> ticks;
        for (int i = 0; i < most && first + i * visible / most < points; ++i)
            ticks.push_back({first + i * visible / most, QStringLiteral("Mar %1").arg(i)});
        return ticks;
    };
    QElapsedTimer timer;
    timer.start();
    chart.setContent(content);
    chart.setView(0, points);
    chart.show();
    QCoreApplication::processEvents();
    QImage image(frameSize, QImage::Format_ARGB32_Premultiplied);
    static_cast<QWidget &>(chart).render(&image);
    std::printf("%d points: first paint %.1f ms\n", points, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    report("  zoom, all of it to a week and back", frames(chart, count, [&](int i) {
               const double share = std::abs(2.0 * i / count - 1);
               const int visible = std::max(168 * anHour, static_cast<int>(points * share));
               chart.setView((points - visible) / 2, visible);
           }));
    report("  pan, half of it in view", frames(chart, count, [&](int i) { chart.setView(i * points / 2 / count, points / 2); }));
    report("  pan, thirty days of it in view", frames(chart, count, [&](int i) { chart.setView(i * anHour * 24, 720 * anHour); }));
}

void measureAllPoints(int points, int anHour, int count)
{
    QChartView view;
    view.resize(frameSize);
    auto *series = new QLineSeries;
    QList<QPointF> all;
    for (int i = 0; i < points; ++i)
        all.append(QPointF(i, useOf(i, anHour)));
    series->replace(all);
    view.chart()->addSeries(series);
    view.chart()->createDefaultAxes();
    auto *axis = static_cast<QValueAxis *>(view.chart()->axes(Qt::Horizontal).constFirst());
    view.show();
    QCoreApplication::processEvents();
    report("  to compare: QLineSeries with all points, pan", frames(view, count, [&](int i) {
               axis->setRange(static_cast<double>(i) * points / 4 / count, points * 3.0 / 4 + static_cast<double>(i) * points / 4 / count);
           }));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::instance().apply();
    const int count = argc > 1 ? std::max(10, QString::fromLocal8Bit(argv[1]).toInt()) : 200;
    for (const auto &[points, anHour] : {std::pair{17'544, 1}, std::pair{70'176, 4}}) {
        measureOurs(points, anHour, count);
        measureAllPoints(points, anHour, std::min(count, 30));
    }
    return 0;
}
